package vn.hososo.metrics.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.worker.Worker;

/** Appends records that were put aside to their partitions once more, as they came: same key, value and headers. */
@ApplicationScoped
public class RecordReturns {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final IntakeClients clients;
    private final Worker worker;
    private final Clock clock;

    RecordReturns(IntakeClients clients, Worker worker, Clock clock) {
        this.clients = clients;
        this.worker = worker;
        this.clock = clock;
    }

    /** Answers those that were appended; the others are no longer to be had. */
    public Uni<Set<RecordPlace>> append(Collection<RecordPlace> places) {
        return worker.run("dead-letters", () -> appendNow(places));
    }

    private Set<RecordPlace> appendNow(Collection<RecordPlace> places) throws ExecutionException, InterruptedException {
        var appended = new HashSet<RecordPlace>();
        try (var admin = clients.admin();
                var consumer = clients.consumer(1);
                var producer = clients.producer()) {
            var names = places.stream().map(RecordPlace::topic).collect(Collectors.toSet());
            var topics = TopicPartitions.describe(admin, names).present();
            for (var place : places) {
                var topic = topics.get(place.topic());
                var record = topic != null && topic.id().equals(place.topicId()) ? read(consumer, place) : null;
                if (record != null && append(producer, record)) {
                    appended.add(place);
                }
            }
        }
        return appended;
    }

    private @Nullable ConsumerRecord<byte[], byte[]> read(Consumer<byte[], byte[]> consumer, RecordPlace place) {
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

    private static boolean append(Producer<byte[], byte[]> producer, ConsumerRecord<byte[], byte[]> record)
            throws ExecutionException, InterruptedException {
        var again = new ProducerRecord<>(
                record.topic(), record.partition(), record.key(), record.value(), record.headers());
        try {
            producer.send(again).get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RecordTooLargeException) {
                return false;
            }
            throw e;
        }
    }
}
