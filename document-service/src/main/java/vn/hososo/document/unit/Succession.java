package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import java.time.LocalDate;
import java.util.UUID;

/** Who stands in the place of a unit that is no more; to be called inside the session of the use case. */
public interface Succession {
    /** The end of the chain of principal successors on that day; the unit itself while it has none. */
    Uni<UUID> currentOf(UUID unitId, LocalDate on);
}
