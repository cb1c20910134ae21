/** The images of hand-written signatures and of stamps that signatures show on the page. */
@NullMarked
package vn.hososo.signing.image;

import org.jspecify.annotations.NullMarked;
