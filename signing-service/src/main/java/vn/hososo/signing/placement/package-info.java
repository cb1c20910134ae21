/** Where number, date and the two signatures stand on the page. */
@NullMarked
package vn.hososo.signing.placement;

import org.jspecify.annotations.NullMarked;
