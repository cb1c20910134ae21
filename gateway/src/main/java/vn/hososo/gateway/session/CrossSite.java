package vn.hososo.gateway.session;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.token.Secret;

/** Keeps other sites from acting with a browser's cookie (CSRF). */
final class CrossSite {
    static final String HEADER = "X-CSRF-Token";
    private static final String PURPOSE = "csrf";

    private CrossSite() {}

    /** Follows from the session's secret, so that it needs no place of its own. */
    static String token(Secret session) {
        return session.derived(PURPOSE);
    }

    static boolean isToken(@Nullable String sent, Secret session) {
        return sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8), token(session).getBytes(StandardCharsets.UTF_8));
    }

    /** What a browser says of the page that made it send this. */
    static boolean isFromElsewhere(@Nullable String secFetchSite) {
        return "cross-site".equals(secFetchSite) || "same-site".equals(secFetchSite);
    }
}
