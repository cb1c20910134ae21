package vn.hososo.gateway.identity;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One place where an account is signed in (nơi đăng nhập).
 *
 * @param client what the program called itself when it signed in; absent when it did not
 */
public record OpenSignIn(
        UUID id, Kind kind, @Nullable UUID unitId, @Nullable String client, Instant signedInAt, Instant expiresAt) {
    /** A browser's session, or a program that holds a refresh token. */
    public enum Kind {
        BROWSER,
        PROGRAM
    }
}
