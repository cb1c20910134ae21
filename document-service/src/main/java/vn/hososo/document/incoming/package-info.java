/** Documents that arrive at a unit, entered under an arrival number. */
@NullMarked
package vn.hososo.document.incoming;

import org.jspecify.annotations.NullMarked;
