/** Documents a unit drafts, signs, numbers and issues. */
@NullMarked
package vn.hososo.document.outgoing;

import org.jspecify.annotations.NullMarked;
