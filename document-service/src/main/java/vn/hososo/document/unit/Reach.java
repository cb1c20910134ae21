package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/**
 * Whose records the people of a unit may read, and whose open work they continue; to be called inside the session of the use
 * case.
 */
public interface Reach {
    /** The unit itself and every predecessor whose records were handed over to it. */
    Uni<Set<UUID>> of(UUID unitId);
}
