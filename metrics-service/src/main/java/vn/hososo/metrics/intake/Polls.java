package vn.hososo.metrics.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/** What Kafka has for who reads or follows. For the intake's own thread. */
final class Polls {

    private static final Logger LOG = Logger.getLogger(Polls.class);
    private static final Duration MOMENT = Duration.ofMillis(20);

    private final Consumer<byte[], byte[]> consumer;
    private final IntakeConfig config;

    Polls(Consumer<byte[], byte[]> consumer, IntakeConfig config) {
        this.consumer = consumer;
        this.config = config;
    }

    /** What the reader takes next. Waits for events only when nothing else is on its way; fewer than twice as many as are asked for at once. */
    List<ConsumerRecord<byte[], byte[]>> next(Flights flights) {
        var events = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        var more = poll(flights.areAllLanded() ? config.poll() : Duration.ZERO);
        more.forEach(events::add);
        // What comes before they can be begun goes with them.
        while (!more.isEmpty() && events.size() < config.maxPollRecords() && flights.areAllTaken()) {
            more = poll(MOMENT);
            more.forEach(events::add);
        }
        return events;
    }

    /** What came first within that time. */
    ConsumerRecords<byte[], byte[]> poll(Duration longest) {
        try {
            return consumer.poll(longest);
        } catch (OffsetOutOfRangeException e) {
            goToBeginning(e.offsetOutOfRangePartitions());
            return ConsumerRecords.empty();
        }
    }

    /** The start of a partition may have been deleted before it was read; a missing end means that records were lost. */
    private void goToBeginning(Map<TopicPartition, Long> outOfRange) {
        consumer.beginningOffsets(outOfRange.keySet()).forEach((partition, beginning) -> {
            if (outOfRange.get(partition) > beginning) {
                throw new IllegalStateException("records that were read are no longer in " + partition);
            }
            LOG.warnf(
                    "First records were deleted before they were read partition=%s beginning=%d", partition, beginning);
            consumer.seek(partition, beginning);
        });
    }
}
