package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The units as the other features see them; to be called inside their session. */
public interface Organs {
    /** The unit, or the not-found problem. */
    Uni<Organ> require(UUID id);
}
