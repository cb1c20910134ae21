package vn.hososo.signing.verification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whom the certificate names. Empty where none could be read. */
public record SignerCertificate(
        String name,
        String subject,
        String issuer,
        String serial,
        String sha256,
        @Nullable Instant validFrom,
        @Nullable Instant validTo) {

    static final SignerCertificate ABSENT = new SignerCertificate("", "", "", "", "", null, null);
}
