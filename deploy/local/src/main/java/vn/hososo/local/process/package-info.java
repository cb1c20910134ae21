/** Children of the supervisor: started, watched, restarted, stopped, and found again after a crash. */
@NullMarked
package vn.hososo.local.process;

import org.jspecify.annotations.NullMarked;
