package vn.hososo.signing.credential;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A credential as it is shown: never its key. */
record CredentialView(
        UUID id, CredentialKind kind, Holder holder, UUID unitId, List<NewMandate> mandates, Certificate certificate) {

    /** The certificate's own words. */
    record Certificate(
            String subject, String issuer, String serial, String sha256, Instant validFrom, Instant validTo) {}
}
