/** Rebuilds the projection from the topics beside the live one, compares both and puts the new one in its place. */
@NullMarked
package vn.hososo.metrics.rebuild;

import org.jspecify.annotations.NullMarked;
