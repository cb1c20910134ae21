package vn.hososo.metrics.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/** Where records go that take no effect: those that cannot be read, and those under whose id another was told. Blocks. */
final class Aside implements AutoCloseable {

    private final IntakeClients clients;
    private final Admin admin;
    private final Duration patience;
    private final Clock clock;
    private final MeterRegistry meters;
    private final DeadLetterBook book;
    private Collection<UUID> topics = List.of();
    private Set<RecordPlace> before = Set.of();
    private boolean follows;
    private long unreadable;
    private @Nullable Producer<byte[], byte[]> producer;
    private @Nullable DeadLetters letters;

    Aside(
            IntakeClients clients,
            Admin admin,
            IntakeConfig config,
            Clock clock,
            MeterRegistry meters,
            DeadLetterBook book) {
        this.clients = clients;
        this.admin = admin;
        this.patience = config.transaction();
        this.clock = clock;
        this.meters = meters;
        this.book = book;
    }

    /** What was put aside before, of these topics. */
    void recall(Collection<UUID> topicIds) {
        topics = topicIds;
        before = places();
    }

    private Set<RecordPlace> places() {
        return book.places(topics).await().atMost(patience);
    }

    /** Whether the record was put aside before this reader began. */
    boolean has(PartitionCursor cursor, ConsumerRecord<?, ?> event) {
        return !before.isEmpty() && before.contains(cursor.place(event));
    }

    /** From now on nothing is put aside: another reader did that. What it has not is counted. */
    void follow() {
        follows = true;
    }

    /** How many records this reader would have put aside although the one it follows had not. */
    long unreadable() {
        return unreadable;
    }

    void put(List<DeadLetters.Letter> unread) throws ExecutionException, InterruptedException {
        if (unread.isEmpty()) {
            return;
        }
        if (follows) {
            count(unread.stream().map(DeadLetters.Letter::place));
        } else {
            letters().put(unread);
            book.remember(unread).await().atMost(patience);
        }
    }

    /** Their records are no longer held and are read once more. */
    void putReused(List<Told> reused) throws ExecutionException, InterruptedException {
        if (follows) {
            count(reused.stream().map(Told::place));
        } else {
            put(underUsedIds(reused));
        }
    }

    private List<DeadLetters.Letter> underUsedIds(List<Told> reused) {
        var unread = new ArrayList<DeadLetters.Letter>();
        try (var originals = new Originals(clients, clock)) {
            for (var told : reused) {
                var original = originals.read(told.place());
                if (original == null) {
                    throw new IllegalStateException("no longer there or not to be had now: " + told.place());
                }
                var why = new Reading.Unreadable(UnreadableReason.ID_REUSED, "ce_id");
                unread.add(new DeadLetters.Letter(original, told.place(), told.known(), why));
            }
        }
        return unread;
    }

    private void count(Stream<RecordPlace> unread) {
        var meanwhile = places();
        unreadable += unread.filter(place -> !meanwhile.contains(place)).count();
    }

    private DeadLetters letters() {
        if (letters == null) {
            producer = clients.producer();
            letters = new DeadLetters(admin, producer, meters);
        }
        return letters;
    }

    @Override
    public void close() {
        if (producer != null) {
            producer.close(Duration.ofSeconds(2));
        }
    }
}
