package vn.hososo.signing.credential;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.version.Versioned;

/** A credential as it is shown: never its key. */
record CredentialView(
        UUID id,
        CredentialKind kind,
        Holder holder,
        UUID unitId,
        HomeView home,
        State state,
        List<MandateView> mandates,
        Certificate certificate,
        boolean expiresSoon,
        List<CredentialWarning> warnings,
        int version)
        implements Versioned {

    /** Where it stands in its life, since when and why. */
    @Schema(name = "CredentialStateView")
    record State(
            CredentialState.Name name,
            Instant since,
            @Nullable String reason) {}

    /** The certificate's own words. */
    record Certificate(
            String subject, String issuer, String serial, String sha256, Instant validFrom, Instant validTo) {}
}
