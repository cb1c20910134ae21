package vn.hososo.gateway.session;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.token.Secret;

/**
 * Who is signed in at this browser.
 *
 * @param csrfToken to be sent as {@code X-CSRF-Token} with whatever changes something
 */
record SessionView(
        String username, String displayName, @Nullable UUID unitId, List<String> roles, String csrfToken) {
    static SessionView of(SessionToken session, Secret secret) {
        return new SessionView(
                session.person().username(),
                session.person().displayName(),
                session.acting().unitId(),
                session.acting().roles().stream().sorted().toList(),
                CrossSite.token(secret));
    }

    @Override
    public String toString() {
        return "SessionView[username=" + username + "]";
    }
}
