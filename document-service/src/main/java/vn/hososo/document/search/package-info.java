/** Finding documents and dossiers by any of their words, and keeping what one searches for often. */
@NullMarked
package vn.hososo.document.search;

import org.jspecify.annotations.NullMarked;
