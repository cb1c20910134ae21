package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import java.util.Set;
import java.util.UUID;

/** Told what has changed after it was committed, by this process or by the one that reads; a failure here never disturbs the intake. */
public interface ChangeListener {

    Uni<Void> changed(Set<Change> changes);

    /** These units were created, renamed, moved or ended; their figures may be the same. */
    default Uni<Void> unitsChanged(Set<UUID> units) {
        return Uni.createFrom().voidItem();
    }

    /** Changes that nobody told may have been passed over: another process reads from now on, or did until now. */
    default Uni<Void> missed() {
        return Uni.createFrom().voidItem();
    }
}
