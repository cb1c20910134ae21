package vn.hososo.signing.revocation;

import eu.europa.esig.dss.model.x509.CertificateToken;
import java.time.Instant;

/** What is known now of a certificate registered here. Blocking: only ever asked inside the worker. */
public interface RevocationStatus {

    /** What the authority says. */
    sealed interface Answer {

        /** Not revoked, by a current list or answer. */
        record Good() implements Answer {}

        record Revoked(Instant at) implements Answer {}

        /** Nobody could be asked, or nobody knows the certificate. */
        record Unknown() implements Answer {}
    }

    /** Also asks the hosts that the certificate names, as far as the configuration allows them: it is no stranger's. */
    Answer ofRegistered(CertificateToken certificate, CertificateToken issuer);
}
