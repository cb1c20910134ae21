/** Identifiers that sort by time. */
@NullMarked
package vn.hososo.kit.id;

import org.jspecify.annotations.NullMarked;
