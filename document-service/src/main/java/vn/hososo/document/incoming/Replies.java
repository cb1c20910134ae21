package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** The documents that can answer an incoming one; offered here because they belong to a feature above. */
public interface Replies {
    /** The document, or the not-found problem; to be called inside the transaction of the use case. */
    Uni<Reply> require(UUID outgoingId);

    /**
     * What completing with it depends on.
     *
     * @param units the units that wrote or issued it
     */
    record Reply(Set<UUID> units, boolean issued) {}
}
