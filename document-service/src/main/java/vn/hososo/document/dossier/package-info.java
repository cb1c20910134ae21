/** Work dossiers: the documents of one piece of work, in order. */
@NullMarked
package vn.hososo.document.dossier;

import org.jspecify.annotations.NullMarked;
