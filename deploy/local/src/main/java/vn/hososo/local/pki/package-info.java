/** The demonstration authority: certificates, time stamps (RFC 3161), CRL and OCSP. */
@NullMarked
package vn.hososo.local.pki;

import org.jspecify.annotations.NullMarked;
