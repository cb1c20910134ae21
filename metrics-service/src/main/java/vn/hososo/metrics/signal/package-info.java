/** Questions, not verdicts: figures that look as if they had been made for the figure's sake, for the district office alone. */
@NullMarked
package vn.hososo.metrics.signal;

import org.jspecify.annotations.NullMarked;
