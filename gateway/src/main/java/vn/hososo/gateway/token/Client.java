package vn.hososo.gateway.token;

import org.jspecify.annotations.Nullable;

/** What a program calls itself in {@code User-Agent}, as far as it is kept. */
public final class Client {
    private static final int KEPT = 200;

    private Client() {}

    public static @Nullable String named(@Nullable String userAgent) {
        return userAgent == null || userAgent.length() <= KEPT ? userAgent : userAgent.substring(0, KEPT);
    }
}
