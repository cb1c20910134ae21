/** Tables on paper-sized pages and the font of what is printed; knows nothing of what it prints. */
@NullMarked
package vn.hososo.document.print;

import org.jspecify.annotations.NullMarked;
