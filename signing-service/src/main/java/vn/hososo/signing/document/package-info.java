/** What document-service knows: its documents, their bytes, and the one call that stores a signed revision. */
@NullMarked
package vn.hososo.signing.document;

import org.jspecify.annotations.NullMarked;
