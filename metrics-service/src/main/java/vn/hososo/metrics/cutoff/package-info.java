/** The day of the month with which reports end; decided here, as dated rows. */
@NullMarked
package vn.hososo.metrics.cutoff;

import org.jspecify.annotations.NullMarked;
