package vn.hososo.metrics.source;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import vn.hososo.metrics.fact.Proof;

/**
 * Hệ thống nguồn: what another system may tell, from a moment on.
 *
 * @param system its name in the topic {@code hososo.intake.<system>}
 * @param allUnits whether it may speak for every unit; {@code unitIds} are empty then
 * @param types names of events without prefix and version; none: it may say nothing any more
 * @param proof how sure its items are
 */
public record Source(
        String system,
        Instant effectiveAt,
        String name,
        boolean allUnits,
        Set<UUID> unitIds,
        Set<String> types,
        Proof proof,
        Instant known,
        String decidedBy) {

    public boolean mayTell(String type) {
        return types.contains(type);
    }

    public boolean maySpeakFor(UUID unitId) {
        return allUnits || unitIds.contains(unitId);
    }
}
