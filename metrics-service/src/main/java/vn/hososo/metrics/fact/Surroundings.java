package vn.hososo.metrics.fact;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import vn.hososo.metrics.calendar.CalendarHistory;

/** What besides an item's own facts decides what it contributes: since when its units are known, holidays, the definitions. */
record Surroundings(Map<UUID, Instant> unitsKnown, CalendarHistory calendar, Rules rules) {

    boolean isKnown(UUID unitId, Instant moment) {
        var known = unitsKnown.get(unitId);
        return known != null && !known.isAfter(moment);
    }
}
