package vn.hososo.gateway.identity;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** What the other features may ask about accounts. */
public interface People {
    /** The person with this password; a problem 401 that does not tell which of the two was wrong. */
    Uni<Person> authenticate(Credentials credentials);

    /** The person with this id; a problem 401 when there is none, for only a token or session can name it. */
    Uni<Person> require(UUID accountId);
}
