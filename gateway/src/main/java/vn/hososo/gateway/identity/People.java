package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;

/** What the other features may ask about accounts. */
public interface People {
    /** The person with this password and second factor; a problem 401 that tells no stranger whether there is such a name. */
    Uni<Person> authenticate(Credentials credentials);

    /** The person with this password, whatever else a sign-in would ask for. */
    Uni<Person> withPassword(Credentials credentials);

    /**
     * The person with this id; a problem 401 when there is none in use, for only a token or session can name it.
     */
    Uni<Person> require(UUID accountId);

    /** The person whose account the caller may administer, which is never the caller's own. */
    Uni<Person> administered(Caller caller, UUID accountId);
}
