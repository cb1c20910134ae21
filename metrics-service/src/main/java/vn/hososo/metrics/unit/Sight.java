package vn.hososo.metrics.unit;

import java.util.Set;
import java.util.UUID;

/**
 * Whose own matters somebody may see.
 *
 * @param everything also those of units that are not known
 */
public record Sight(boolean everything, Set<UUID> units) {

    public Sight {
        units = Set.copyOf(units);
    }

    public boolean covers(UUID unitId) {
        return everything || units.contains(unitId);
    }
}
