/** The strict verdict on every signature of a PDF. */
@NullMarked
package vn.hososo.signing.verification;

import org.jspecify.annotations.NullMarked;
