package vn.hososo.metrics.fact;

import java.util.UUID;

/** A fact with the id of the event that told it and the place of that event, which may tell facts of several units. */
public record KnownFact(String eventId, Position at, Fact fact) {

    /** The id of what the fact speaks of. */
    public static UUID itemOf(Fact fact) {
        return FactType.itemOf(fact).id();
    }

    /** Whether it speaks of a unit itself. */
    public static boolean isOfUnit(Fact fact) {
        return FactType.itemOf(fact).kind() == ItemKind.UNIT;
    }
}
