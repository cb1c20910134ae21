package vn.hososo.metrics.fact;

import java.util.Collection;
import java.util.Set;

/** The id of an event, which nothing else of its partition may have. */
public record UsedId(String topic, int partition, String eventId) {

    public static UsedId of(KnownFact told) {
        return new UsedId(told.at().topic(), told.at().partition(), told.eventId());
    }

    static boolean isOneOf(Set<UsedId> used, Collection<KnownFact> facts) {
        return !used.isEmpty() && facts.stream().map(UsedId::of).anyMatch(used::contains);
    }
}
