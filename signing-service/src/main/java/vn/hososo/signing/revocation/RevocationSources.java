package vn.hososo.signing.revocation;

import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;

/**
 * Where it is asked whether a certificate was revoked (thu hồi). Invariant: only addresses of the configuration are called,
 * whatever a certificate or a file says. Blocking: only ever used inside the worker.
 */
public interface RevocationSources {

    CRLSource crl();

    OCSPSource ocsp();

    /** Whether there is anybody to ask. */
    boolean areConfigured();

    /** Asks these sources only: a file's content must never make this service call somebody. */
    default CertificateVerifier verifier(CertificateSource anchors) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setAIASource(null);
        verifier.setCrlSource(crl());
        verifier.setOcspSource(ocsp());
        return verifier;
    }

    /** Nobody to ask, for instance where only the structure of a file matters. */
    static RevocationSources none() {
        return new RevocationSources() {
            @Override
            public CRLSource crl() {
                return (certificate, issuer) -> null;
            }

            @Override
            public OCSPSource ocsp() {
                return (certificate, issuer) -> null;
            }

            @Override
            public boolean areConfigured() {
                return false;
            }
        };
    }
}
