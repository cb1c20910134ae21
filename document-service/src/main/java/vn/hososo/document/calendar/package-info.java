/** Working days: weekends, public holidays and the days worked in their place (lịch làm việc). */
@NullMarked
package vn.hososo.document.calendar;

import org.jspecify.annotations.NullMarked;
