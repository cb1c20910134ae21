package vn.hososo.metrics.fact;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/** Identity of the thing an event speaks of. */
record ItemId(ItemKind kind, UUID id) {
    // Ids are given in the order of time: what is folded together lies together in the tables.
    static final Comparator<ItemId> ORDER = Comparator.comparing(ItemId::kind).thenComparing(ItemId::id);

    /** A day of the calendar has no id of its own. */
    static ItemId of(LocalDate day) {
        return new ItemId(ItemKind.DAY, UUID.nameUUIDFromBytes(day.toString().getBytes(StandardCharsets.UTF_8)));
    }
}
