/** Documents on their way between units: what was sent, what the receiver did with it, and what was taken back. */
@NullMarked
package vn.hososo.document.delivery;

import org.jspecify.annotations.NullMarked;
