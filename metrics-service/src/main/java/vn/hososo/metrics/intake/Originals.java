package vn.hososo.metrics.intake;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.jspecify.annotations.Nullable;

/** Records that are read once more. Those that lie close behind each other are best asked for in their order. */
final class Originals implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 500;

    private final Consumer<byte[], byte[]> consumer;
    private final Clock clock;
    private final Deque<ConsumerRecord<byte[], byte[]>> coming = new ArrayDeque<>();

    Originals(IntakeClients clients, Clock clock) {
        this.consumer = clients.consumer(AT_ONCE);
        this.clock = clock;
    }

    /** The record as it came; null when it is no longer there, or not to be had for some seconds. */
    @Nullable
    ConsumerRecord<byte[], byte[]> read(RecordPlace place) {
        if (!isComing(place)) {
            coming.clear();
            consumer.assign(Set.of(place.inTopic()));
            consumer.seek(place.inTopic(), place.offset());
            poll();
        }
        while (!coming.isEmpty() && coming.getFirst().offset() < place.offset()) {
            coming.remove();
        }
        return isComing(place) && coming.getFirst().offset() == place.offset() ? coming.remove() : null;
    }

    private boolean isComing(RecordPlace place) {
        return !coming.isEmpty()
                && coming.getFirst().topic().equals(place.topic())
                && coming.getFirst().partition() == place.partition()
                && coming.getFirst().offset() <= place.offset()
                && coming.getLast().offset() >= place.offset();
    }

    private void poll() {
        var end = clock.instant().plus(PATIENCE);
        try {
            while (coming.isEmpty() && clock.instant().isBefore(end)) {
                consumer.poll(Duration.ofMillis(100)).forEach(coming::add);
            }
        } catch (OffsetOutOfRangeException e) {
            // what was there is gone
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
