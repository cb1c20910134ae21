package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The incoming documents as the other features see them; to be called inside their session. */
public interface Arrivals {
    /** The unit at which the document arrived, or the not-found problem. */
    Uni<UUID> unitOf(UUID incomingId);
}
