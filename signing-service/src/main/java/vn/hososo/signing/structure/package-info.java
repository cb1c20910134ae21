/** What the bytes of a signed file say by themselves: what each signature covers, and what later revisions changed. */
@NullMarked
package vn.hososo.signing.structure;

import org.jspecify.annotations.NullMarked;
