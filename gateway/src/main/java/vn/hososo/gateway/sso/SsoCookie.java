package vn.hososo.gateway.sso;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import vn.hososo.gateway.session.SessionConfig;

/** The cookie of a browser on its way to the issuer and back: it must come along when the issuer's page sends the browser here. */
@ApplicationScoped
class SsoCookie {
    static final String NAME = "hososo-sso";
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final boolean secure;

    SsoCookie(SessionConfig config) {
        secure = config.secureCookie();
    }

    NewCookie holding(SignOnTry attempt) {
        return cookie(attempt.secret().value(), (int) LIFE.toSeconds());
    }

    NewCookie removed() {
        return cookie("", 0);
    }

    private NewCookie cookie(String value, int maxAge) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/session/sso")
                .maxAge(maxAge)
                .httpOnly(true)
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
