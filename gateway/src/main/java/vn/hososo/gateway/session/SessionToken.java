package vn.hososo.gateway.session;

import java.time.Duration;
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

    boolean isFresh(Instant now, Duration reserve) {
        var until = now.plus(reserve);
        return token.isGood(now, until) && sessionExpires.isAfter(until);
    }
}
