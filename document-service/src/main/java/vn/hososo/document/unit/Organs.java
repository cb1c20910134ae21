package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The units as the other features see them; to be called inside their session. */
public interface Organs {
    /** The unit with its attributes of today, or the not-found problem. */
    Uni<Organ> require(UUID id);

    /** The unit with its attributes of that day, or the not-found problem. */
    Uni<Organ> require(UUID id, LocalDate on);

    /** The unit that carries this id. */
    Uni<Optional<Organ>> find(UUID id);

    /** The unit that carries this identifier of the decree today. */
    Uni<Optional<Organ>> carrying(String organId);

    /** The unit if it may still act today; from its end date on it takes no new acts. */
    Uni<Organ> requireActive(UUID id);
}
