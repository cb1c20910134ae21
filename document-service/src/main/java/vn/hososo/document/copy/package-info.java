/** Copies that an organ makes of documents it has (sao y, trích sao, sao lục), in a series of numbers of their own. */
@NullMarked
package vn.hososo.document.copy;

import org.jspecify.annotations.NullMarked;
