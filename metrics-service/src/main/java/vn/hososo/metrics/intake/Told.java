package vn.hososo.metrics.intake;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Fact;
import vn.hososo.metrics.fact.KnownFact;
import vn.hososo.metrics.fact.Position;
import vn.hososo.metrics.fact.UsedId;

/**
 * An event of a batch that was understood. Its record is not held until the batch has taken effect: it would hold the whole answer
 * of the broker that it came in.
 *
 * @param traced the record when the act that it tells of was traced, otherwise null
 */
record Told(UUID topicId, List<KnownFact> facts, @Nullable ConsumerRecord<byte[], byte[]> traced) {

    /** What must be told once in a partition. */
    UsedId id() {
        return UsedId.of(facts.getFirst());
    }

    RecordPlace place() {
        return new RecordPlace(at().topic(), topicId, at().partition(), at().offset());
    }

    Instant known() {
        return at().known();
    }

    private Position at() {
        return facts.getFirst().at();
    }

    boolean saysTheSameAs(Told other) {
        return says().equals(other.says());
    }

    private List<Fact> says() {
        return facts.stream().map(KnownFact::fact).toList();
    }
}
