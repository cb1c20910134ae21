/** Whether a certificate was revoked: lists (CRL) and online answers (OCSP), asked only where the configuration says. */
@NullMarked
package vn.hososo.signing.revocation;

import org.jspecify.annotations.NullMarked;
