/** Who has to do what with an incoming document until when, and what they noted on the way (phiếu giải quyết văn bản đến). */
@NullMarked
package vn.hososo.document.assignment;

import org.jspecify.annotations.NullMarked;
