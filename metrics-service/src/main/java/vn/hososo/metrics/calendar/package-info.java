/** Which days are worked, by what the topics tell of holidays. */
@NullMarked
package vn.hososo.metrics.calendar;

import org.jspecify.annotations.NullMarked;
