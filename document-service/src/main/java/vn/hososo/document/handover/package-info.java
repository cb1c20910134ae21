/** Dossiers on their way to the archive: what is due, what was handed over, with minutes and list (nộp lưu). */
@NullMarked
package vn.hososo.document.handover;

import org.jspecify.annotations.NullMarked;
