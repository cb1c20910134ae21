package vn.hososo.metrics.fact;

import java.util.Comparator;
import java.util.UUID;

/** Identity of the thing an event speaks of. */
record ItemId(ItemKind kind, UUID id) {
    // Rows are always written in this order, so that two writers can never wait for each other.
    static final Comparator<ItemId> ORDER = Comparator.comparing(ItemId::kind).thenComparing(ItemId::id);
}
