/** Items that are kept without counting, because their unit is not known yet. */
@NullMarked
package vn.hososo.metrics.uncounted;

import org.jspecify.annotations.NullMarked;
