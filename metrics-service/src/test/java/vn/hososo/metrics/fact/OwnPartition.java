package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A partition that nobody else reads, and batches of what is told in it: one event a second. */
final class OwnPartition {

    static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    private static final String TOPIC = "hososo.documents";
    private static final Instant KNOWN = Instant.parse("2025-03-05T01:00:00Z");

    private final UUID topicId = UUID.randomUUID();

    void register(Projection projection) {
        var start = new Progress(topicId, TOPIC, 0, 0, Instant.EPOCH);
        assertThat(projection.register(List.of(start)).await().atMost(Duration.ofSeconds(20)))
                .hasSize(1);
    }

    Batch batch(long offset, Event... events) {
        var facts = new ArrayList<KnownFact>();
        for (var event : events) {
            long at = offset + facts.size();
            facts.add(new KnownFact(event.id + topicId, new Position(TOPIC, 0, at, known(at)), event.fact));
        }
        long next = offset + events.length;
        return new Batch(List.of(new Advance(topicId, 0, offset, next, known(next - 1))), facts);
    }

    private static Instant known(long offset) {
        return KNOWN.plusSeconds(offset);
    }

    static Fact unit(UUID unit) {
        return new Fact.UnitCreated(
                unit, "xa-" + unit, "Xã", null, null, Tier.COMMUNE, "commune", null, LocalDate.EPOCH, null);
    }

    static Fact incoming(UUID incoming, UUID unit) {
        return new Fact.IncomingRegistered(incoming, unit, DAY, true, "CONG_VAN", null, null, null, Proof.VERIFIED);
    }

    /** An event by a name that tells it from the others of the partition. */
    record Event(String id, Fact fact) {}
}
