package vn.hososo.metrics.intake;

import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.hososo.metrics.fact.Advance;
import vn.hososo.metrics.fact.Progress;

/** How far one partition is read in the database ({@code stored}) and in the batch being put together ({@code next}). */
final class PartitionCursor {

    private final Progress stored;
    private long storedOffset;
    private long next;
    private Instant known;
    private Instant readUpTo = Instant.EPOCH;

    PartitionCursor(Progress stored) {
        this.stored = stored;
        this.storedOffset = stored.nextOffset();
        this.next = stored.nextOffset();
        this.known = stored.known();
    }

    TopicPartition partition() {
        return new TopicPartition(stored.topic(), stored.partition());
    }

    long storedOffset() {
        return storedOffset;
    }

    RecordPlace place(ConsumerRecord<?, ?> event) {
        return new RecordPlace(stored.topic(), stored.topicId(), stored.partition(), event.offset());
    }

    /** When the record is known: by the broker's clock, but never before what precedes it in its partition. */
    Instant take(ConsumerRecord<?, ?> event) {
        var appended = Instant.ofEpochMilli(Math.max(0, event.timestamp()));
        if (appended.isAfter(known)) {
            known = appended;
        }
        next = event.offset() + 1;
        return known;
    }

    boolean isAdvanced() {
        return next != storedOffset;
    }

    Advance advance() {
        return new Advance(stored.topicId(), stored.partition(), storedOffset, next, known);
    }

    void committed() {
        storedOffset = next;
    }

    /** At that moment nothing lay behind what had been read. */
    void caughtUp(Instant moment) {
        if (moment.isAfter(readUpTo)) {
            readUpTo = moment;
        }
    }

    Instant known() {
        return known;
    }

    /** Whatever still comes from this partition will be known at or after this moment. */
    Instant readUpTo() {
        return known.isAfter(readUpTo) ? known : readUpTo;
    }
}
