package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The units as the other features see them; to be called inside their session. */
public interface Organs {
    /** The unit, or the not-found problem. */
    Uni<Organ> require(UUID id);

    /** The unit if it may still act today; from its end date on it takes no new acts. */
    Uni<Organ> requireActive(UUID id);

    /** The oldest unit without a parent that is active today. */
    Uni<Organ> requireRoot();
}
