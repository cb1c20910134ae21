/** What one release owes the one before it: schemas that the old program still works on while the new one starts. */
@NullMarked
package vn.hososo.kit.release;

import org.jspecify.annotations.NullMarked;
