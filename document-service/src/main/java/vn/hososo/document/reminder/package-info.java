/** Who is reminded of an incoming document that is due, and the leader after them (nhắc việc). */
@NullMarked
package vn.hososo.document.reminder;

import org.jspecify.annotations.NullMarked;
