/** Kinds of documents, their symbols, and the registers that give gap-free numbers. */
@NullMarked
package vn.hososo.document.register;

import org.jspecify.annotations.NullMarked;
