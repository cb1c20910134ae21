/** The past of the demonstration district, told as other systems would tell it, and a little that goes on happening. */
@NullMarked
package vn.hososo.local.history;

import org.jspecify.annotations.NullMarked;
