/** Who did what, when and from where, on every record (nhật ký). */
@NullMarked
package vn.hososo.document.trace;

import org.jspecify.annotations.NullMarked;
