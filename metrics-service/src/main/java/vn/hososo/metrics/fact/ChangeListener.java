package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import java.util.Set;

/** Told what has changed after it was committed; a failure here never disturbs the intake. */
public interface ChangeListener {

    Uni<Void> changed(Set<Change> changes);
}
