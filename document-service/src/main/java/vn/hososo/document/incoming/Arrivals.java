package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The incoming documents as the other features see them; to be called inside their session. */
public interface Arrivals {
    /** The unit at which the document arrived, or the not-found problem. */
    Uni<UUID> unitOf(UUID incomingId);

    /** The day by which it is to be dealt with, where one is set; or the not-found problem. */
    Uni<Optional<LocalDate>> dueOn(UUID incomingId);
}
