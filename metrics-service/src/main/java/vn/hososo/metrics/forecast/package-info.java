/** Whether the year's target will be reached: at this pace, within which bounds, and with how many items more. */
@NullMarked
package vn.hososo.metrics.forecast;

import org.jspecify.annotations.NullMarked;
