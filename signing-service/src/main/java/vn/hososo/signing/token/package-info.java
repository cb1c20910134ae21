/** Smart cards and HSMs behind PKCS#11: their keys sign where they are and never come out. */
@NullMarked
package vn.hososo.signing.token;

import org.jspecify.annotations.NullMarked;
