/** The registers an organ keeps (sổ), and their printed books (Decree 30/2020, Art. 15, 16 and Annex IV). */
@NullMarked
package vn.hososo.document.book;

import org.jspecify.annotations.NullMarked;
