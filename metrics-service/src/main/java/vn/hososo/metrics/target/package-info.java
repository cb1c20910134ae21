/** The dated targets of tiers; decided here, never told by events. */
@NullMarked
package vn.hososo.metrics.target;

import org.jspecify.annotations.NullMarked;
