/** Recognises signatures made elsewhere on revisions that users upload. */
@NullMarked
package vn.hososo.signing.recognition;

import org.jspecify.annotations.NullMarked;
