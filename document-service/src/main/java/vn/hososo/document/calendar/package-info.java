/** The working days of the offices (ngày làm việc): the week, public holidays and the days worked in their place. */
@NullMarked
package vn.hososo.document.calendar;

import org.jspecify.annotations.NullMarked;
