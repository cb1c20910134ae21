/** A dossier as one file that verifies on its own: documents, index, fields and hashes. */
@NullMarked
package vn.hososo.document.export;

import org.jspecify.annotations.NullMarked;
