package vn.hososo.gateway.session;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import vn.hososo.gateway.token.Secret;

/** The cookie of a session: not for scripts, not for other sites. */
@ApplicationScoped
class SessionCookie {
    static final String NAME = "hososo-session";

    private final boolean secure;
    private final Duration life;

    SessionCookie(SessionConfig config) {
        this.secure = config.secureCookie();
        this.life = config.life();
    }

    NewCookie holding(Secret secret) {
        return cookie(secret.value(), (int) life.toSeconds());
    }

    NewCookie removed() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.STRICT)
                .build();
    }
}
