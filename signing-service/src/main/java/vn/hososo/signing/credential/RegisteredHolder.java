package vn.hososo.signing.credential;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the registry knows behind a certificate, and for whom that holder might sign on the day asked for.
 *
 * @param outOfUseSince when the credential was suspended or retired; null while it is in use
 */
public record RegisteredHolder(
        UUID credentialId,
        String name,
        CredentialKind kind,
        List<Held> mandates,
        @Nullable Instant outOfUseSince) {

    public RegisteredHolder {
        mandates = List.copyOf(mandates);
    }

    /** Whether a time stamp proves that the credential was in use: stamps tell whole seconds, so that one of the same second does not. */
    public boolean isInUseAt(Instant stamped) {
        return outOfUseSince == null || stamped.isBefore(outOfUseSince.truncatedTo(ChronoUnit.SECONDS));
    }

    /**
     * One mandate (thẩm quyền ký) that held that day.
     *
     * @param capacity TM, KT, TL, TUQ or Q; absent for an organ, which signs for itself
     */
    public record Held(UUID unitId, @Nullable String capacity) {}
}
