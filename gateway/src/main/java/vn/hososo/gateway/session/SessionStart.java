package vn.hososo.gateway.session;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import org.jspecify.annotations.Nullable;
import vn.hososo.gateway.identity.Person;

/** Starts the session of somebody whom another feature has recognised. */
@ApplicationScoped
public class SessionStart {
    private final SignIns signIns;
    private final SessionCookie cookie;

    SessionStart(SignIns signIns, SessionCookie cookie) {
        this.signIns = signIns;
        this.cookie = cookie;
    }

    /**
     * The cookie that the browser keeps.
     *
     * @param client what the browser calls itself
     */
    public Uni<NewCookie> of(Person person, @Nullable String client) {
        return signIns.start(person, client).map(cookie::holding);
    }
}
