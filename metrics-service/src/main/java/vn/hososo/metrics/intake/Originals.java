package vn.hososo.metrics.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.jspecify.annotations.Nullable;

/** Records that are read once more, each at its place. */
final class Originals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Consumer<byte[], byte[]> consumer;
    private final Clock clock;

    Originals(IntakeClients clients, Clock clock) {
        this.consumer = clients.consumer(1);
        this.clock = clock;
    }

    /** The record as it came; null when it is no longer there, or not to be had for some seconds. */
    @Nullable
    ConsumerRecord<byte[], byte[]> read(RecordPlace place) {
        consumer.assign(Set.of(place.inTopic()));
        consumer.seek(place.inTopic(), place.offset());
        var end = clock.instant().plus(PATIENCE);
        try {
            while (clock.instant().isBefore(end)) {
                for (var record : consumer.poll(Duration.ofMillis(100))) {
                    return record.offset() == place.offset() ? record : null;
                }
            }
        } catch (OffsetOutOfRangeException e) {
            return null;
        }
        return null;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
