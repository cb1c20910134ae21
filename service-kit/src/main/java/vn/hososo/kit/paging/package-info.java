/** Lists in pages. */
@NullMarked
package vn.hososo.kit.paging;

import org.jspecify.annotations.NullMarked;
