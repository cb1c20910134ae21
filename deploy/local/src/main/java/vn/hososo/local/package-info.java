/** The whole platform on one machine, as one command in the foreground. */
@NullMarked
package vn.hososo.local;

import org.jspecify.annotations.NullMarked;
