package vn.hososo.gateway.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place where the account is signed in, as its owner sees it.
 *
 * @param current whether it is the one that asks
 */
record SignInView(
        UUID id,
        OpenSignIn.Kind kind,
        @Nullable UUID unitId,
        @Nullable String client,
        Instant signedInAt,
        Instant expiresAt,
        boolean current) {
    static SignInView of(OpenSignIn place, @Nullable UUID current) {
        return new SignInView(
                place.id(),
                place.kind(),
                place.unitId(),
                place.client(),
                place.signedInAt(),
                place.expiresAt(),
                place.id().equals(current));
    }
}
