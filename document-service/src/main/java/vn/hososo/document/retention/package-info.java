/** How long dossiers are kept and when they go to the archive: rules of law as dated rows (thời hạn bảo quản). */
@NullMarked
package vn.hososo.document.retention;

import org.jspecify.annotations.NullMarked;
