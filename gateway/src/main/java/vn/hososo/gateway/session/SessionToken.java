package vn.hososo.gateway.session;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.Acting;
import vn.hososo.gateway.identity.Person;
import vn.hososo.gateway.token.AccessToken;

/** A session at work: whose it is, and the token its requests carry at present. */
record SessionToken(Person person, Acting acting, AccessToken token, Instant sessionExpires) {
    boolean isFor(@Nullable UUID unitId) {
        return Objects.equals(acting.unitId(), unitId);
    }

    boolean isFresh(Instant until) {
        return token.expires().isAfter(until) && sessionExpires.isAfter(until);
    }
}
