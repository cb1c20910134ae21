package vn.hososo.metrics.intake;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import vn.hososo.metrics.fact.Fact;
import vn.hososo.metrics.fact.KnownFact;

/** An event of a batch that was understood. */
record Told(ConsumerRecord<byte[], byte[]> event, RecordPlace place, Instant known, List<KnownFact> facts) {

    /** What must be told once in a partition. */
    Identity identity() {
        return new Identity(place.topic(), place.partition(), facts.getFirst().eventId());
    }

    boolean saysTheSameAs(Told other) {
        return says().equals(other.says());
    }

    private List<Fact> says() {
        return facts.stream().map(KnownFact::fact).toList();
    }

    DeadLetters.Letter underUsedId() {
        return new DeadLetters.Letter(event, place, known, new Reading.Unreadable(UnreadableReason.ID_REUSED, "ce_id"));
    }

    record Identity(String topic, int partition, String eventId) {}
}
