/** What only one of the processes on a database may do at a time. */
@NullMarked
package vn.hososo.kit.leadership;

import org.jspecify.annotations.NullMarked;
