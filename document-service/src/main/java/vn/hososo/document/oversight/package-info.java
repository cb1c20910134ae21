/** What people may do with the trace: read it, freeze records, confirm changes of rights (giám sát). */
@NullMarked
package vn.hososo.document.oversight;

import org.jspecify.annotations.NullMarked;
