package vn.hososo.metrics.intake;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import vn.hososo.kit.worker.Worker;

/** Appends records that were put aside to their partitions once more, as they came: same key, value and headers. */
@ApplicationScoped
public class RecordReturns {

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
                var originals = new Originals(clients, clock);
                var producer = clients.producer()) {
            var names = places.stream().map(RecordPlace::topic).collect(Collectors.toSet());
            var topics = TopicPartitions.describe(admin, names).present();
            for (var place : places) {
                var topic = topics.get(place.topic());
                var record = topic != null && topic.id().equals(place.topicId()) ? originals.read(place) : null;
                if (record != null && append(producer, record)) {
                    appended.add(place);
                }
            }
        }
        return appended;
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
