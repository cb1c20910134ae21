package vn.hososo.metrics.fact;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Units whose figures changed, until somebody has looked at them. One that is still changing is not looked at: a history that
 * is half read tells something else than the whole.
 */
public final class ChangedUnits {

    private final Duration pause;
    private final Map<UUID, Instant> changed = new ConcurrentHashMap<>();

    /** @param pause how long figures must not have changed to be at rest */
    public ChangedUnits(Duration pause) {
        this.pause = pause;
    }

    public void add(Collection<Change> changes, Instant now) {
        changes.forEach(change -> changed.put(change.unitId(), now));
    }

    /** The units at rest, with their last change. */
    public Map<UUID, Instant> atRest(Instant now) {
        return changed.entrySet().stream()
                .filter(unit -> isAtRest(unit.getValue(), now))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the unit is still changing. */
    public boolean isChanging(UUID unit, Instant now) {
        var last = changed.get(unit);
        return last != null && !isAtRest(last, now);
    }

    /** These were looked at; what changed again meanwhile stays. */
    public void forget(Map<UUID, Instant> lookedAt) {
        lookedAt.forEach(changed::remove);
    }

    private boolean isAtRest(Instant last, Instant now) {
        return last.plus(pause).isBefore(now);
    }
}
