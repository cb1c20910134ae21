package vn.hososo.signing.credential;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the registry knows behind a certificate, and for whom that holder might sign on the day asked for.
 *
 * @param kind PERSON or ORGAN
 */
public record RegisteredHolder(UUID credentialId, String name, String kind, List<Held> mandates) {

    public RegisteredHolder {
        mandates = List.copyOf(mandates);
    }

    /**
     * One mandate (thẩm quyền ký) that held that day.
     *
     * @param capacity TM, KT, TL, TUQ or Q; absent for an organ, which signs for itself
     */
    public record Held(UUID unitId, @Nullable String capacity) {}
}
