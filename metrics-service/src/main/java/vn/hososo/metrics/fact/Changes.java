package vn.hososo.metrics.fact;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** What was changed: figures of days, and units that were created, renamed, moved or ended. */
public record Changes(Set<Change> figures, Set<UUID> units) {

    public static final Changes NONE = new Changes(Set.of(), Set.of());

    public boolean isEmpty() {
        return figures.isEmpty() && units.isEmpty();
    }

    public Changes and(Changes others) {
        if (isEmpty() || others.isEmpty()) {
            return isEmpty() ? others : this;
        }
        return new Changes(union(figures, others.figures), union(units, others.units));
    }

    private static <T> Set<T> union(Set<T> some, Set<T> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        return Set.copyOf(all);
    }
}
