package vn.hososo.metrics.intake;

import java.time.Instant;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.hososo.metrics.fact.Advance;
import vn.hososo.metrics.fact.Progress;

/** How far one partition is read in the database, in the batches on their way there, and in the one being put together. */
final class PartitionCursor {

    private final Progress stored;
    private long storedOffset;
    private Instant storedKnown;
    private long begun;
    private long next;
    private Instant known;
    private Instant readUpTo = Instant.EPOCH;

    PartitionCursor(Progress stored) {
        this.stored = stored;
        this.storedOffset = stored.nextOffset();
        this.storedKnown = stored.known();
        this.begun = stored.nextOffset();
        this.next = stored.nextOffset();
        this.known = stored.known();
    }

    TopicPartition partition() {
        return new TopicPartition(stored.topic(), stored.partition());
    }

    long storedOffset() {
        return storedOffset;
    }

    UUID topicId() {
        return stored.topicId();
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
        return next != begun;
    }

    /** For the batch that is begun now. */
    Advance advance() {
        var advance = new Advance(stored.topicId(), stored.partition(), begun, next, known);
        begun = next;
        return advance;
    }

    void committed(Advance advance) {
        storedOffset = advance.next();
        storedKnown = advance.known();
    }

    /** How many records are on their way and not yet in the database. */
    long pending() {
        return next - storedOffset;
    }

    /** At that moment nothing lay behind what had been read. */
    void caughtUp(Instant moment) {
        if (moment.isAfter(readUpTo)) {
            readUpTo = moment;
        }
    }

    Instant known() {
        return storedKnown;
    }

    /** Whatever still comes from this partition into the database will be known at or after this moment. */
    Instant readUpTo() {
        return storedKnown.isAfter(readUpTo) ? storedKnown : readUpTo;
    }
}
