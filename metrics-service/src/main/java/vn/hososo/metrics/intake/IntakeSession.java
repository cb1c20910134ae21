package vn.hososo.metrics.intake;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.EventSpans;
import vn.hososo.metrics.fact.Advance;
import vn.hososo.metrics.fact.Changes;
import vn.hososo.metrics.fact.Progress;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.fact.Voice;
import vn.hososo.metrics.source.SourceBook;
import vn.hososo.metrics.source.Sources;

/**
 * One uninterrupted stretch of reading, on the intake's own thread. Whatever goes wrong ends the session; the next one
 * starts from what the database holds, so nothing is lost and nothing counts twice.
 */
final class IntakeSession implements AutoCloseable {

    private final Admin admin;
    private final IntakeConfig config;
    private final Projection projection;
    private final ReadTopics wanted;
    private final Clock clock;
    private final Aside aside;
    private final Flights flights;
    private final TopicPartitions topics;
    private final Consumer<byte[], byte[]> consumer;
    private final Polls polls;
    private final Map<TopicPartition, PartitionCursor> cursors = new HashMap<>();
    private @Nullable Bounds bounds;
    private Instant lookedAtTopics;
    private Instant lookedAtEnds = Instant.EPOCH;
    private long recordsBehind;

    IntakeSession(
            IntakeClients clients,
            IntakeConfig config,
            Projection projection,
            Sources sources,
            Clock clock,
            MeterRegistry meters,
            DeadLetterBook letterBook)
            throws ExecutionException, InterruptedException {
        this.config = config;
        this.projection = projection;
        this.clock = clock;
        this.admin = clients.admin();
        this.aside = new Aside(clients, admin, config, clock, meters, letterBook);
        this.flights = new Flights(projection, config.transaction(), clock, aside);
        this.wanted = new ReadTopics(admin, config, sources);
        this.consumer = clients.consumer(config.maxPollRecords());
        this.polls = new Polls(consumer, config);
        try {
            this.topics = wanted.describe();
            this.lookedAtTopics = clock.instant();
            goOn();
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void goOn() {
        var unread = topics.unread();
        if (unread.isEmpty()) {
            return;
        }
        for (var progress : projection.register(unread).await().atMost(config.transaction())) {
            var cursor = new PartitionCursor(progress);
            cursors.put(cursor.partition(), cursor);
        }
        aside.recall(topics.present().values().stream()
                .map(TopicPartitions.Topic::id)
                .toList());
        consumer.assign(cursors.keySet());
        cursors.forEach((partition, cursor) -> consumer.seek(partition, cursor.storedOffset()));
    }

    /** From now on reads up to there and puts nothing aside: another reader was there before. */
    void follow(List<Progress> reader) {
        var reached = Bounds.of(topics, reader);
        reached.hold(consumer);
        bounds = reached;
        aside.follow();
    }

    /** Each event that takes effect here shows in the trace of its act; a replay, which nobody waits for, leaves none. */
    void trace(EventSpans spans) {
        flights.trace(spans);
    }

    boolean hasReached() {
        return bounds != null && flights.areAllLanded() && bounds.areReached(consumer);
    }

    long unreadable() {
        return aside.unreadable();
    }

    Set<String> lostTopics(List<Progress> reader) {
        return topics.lost(reader);
    }

    Set<String> missingTopics() {
        return topics.missing();
    }

    boolean hasNothingToRead() {
        return cursors.isEmpty();
    }

    /**
     * Reads once and begins to take in what came; answers what the events of the time before have changed, which are taken in by
     * then. While a lot lies before the reader, the next is read without waiting for them.
     */
    Changes step() throws ExecutionException, InterruptedException {
        var events = polls.next(flights);
        var changes = events.isEmpty() ? finish() : flights.begin(read(events));
        if (events.size() < config.maxPollRecords() / 2) {
            changes = changes.and(flights.landAllBut(1));
        }
        if (bounds == null) {
            lookAtEnds(events.isEmpty());
        }
        return changes;
    }

    /** Waits for what is still on its way; answers what it has changed. */
    Changes finish() throws ExecutionException, InterruptedException {
        return flights.landAllBut(0);
    }

    private Flight read(List<ConsumerRecord<byte[], byte[]>> events) throws ExecutionException, InterruptedException {
        var understood = new ArrayList<Told>();
        var letters = new ArrayList<DeadLetters.Letter>();
        // Read with the events: a decision in force when one of them became known is in it.
        var book = events.stream().anyMatch(it -> Voice.isForeign(it.topic())) ? wanted.book() : SourceBook.EMPTY;
        for (var event : events) {
            if (bounds != null && bounds.isBeyond(event)) {
                continue;
            }
            var cursor = cursor(new TopicPartition(event.topic(), event.partition()));
            var known = cursor.take(event);
            if (aside.has(cursor, event)) {
                continue;
            }
            switch (EventReader.read(event, known, book)) {
                case Reading.Understood fresh ->
                    understood.add(new Told(cursor.topicId(), fresh.told(), EventSpans.isTraced(event) ? event : null));
                case Reading.Irrelevant() -> {
                    // its offset advances with the others
                }
                case Reading.Unreadable why ->
                    letters.add(new DeadLetters.Letter(event, cursor.place(event), known, why));
            }
        }
        aside.put(letters);
        var advances = new HashMap<PartitionCursor, Advance>();
        cursors.values().stream()
                .filter(PartitionCursor::isAdvanced)
                .forEach(cursor -> advances.put(cursor, cursor.advance()));
        return new Flight(advances, understood, clock.instant());
    }

    /** A partition without anything behind the last record read is caught up with the moment before the question. */
    private void lookAtEnds(boolean idle) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (cursors.isEmpty() || (!idle && now.isBefore(lookedAtEnds.plusMillis(200)))) {
            return;
        }
        lookedAtEnds = now;
        long behind = 0;
        for (var end : consumer.endOffsets(cursors.keySet()).entrySet()) {
            var cursor = cursor(end.getKey());
            long distance = Math.max(0, end.getValue() - consumer.position(end.getKey())) + cursor.pending();
            behind += distance;
            if (distance == 0) {
                cursor.caughtUp(now.minus(config.clockSkew()));
            }
        }
        recordsBehind = behind;
    }

    long recordsBehind() {
        return recordsBehind;
    }

    /** How many records of all partitions lie behind the positions in the database. */
    long recordsRead() {
        return cursors.values().stream()
                .mapToLong(PartitionCursor::storedOffset)
                .sum();
    }

    /** Null while a topic is missing: nobody knows what will stand in it. */
    @Nullable
    Instant readUpTo() {
        return topics.missing().isEmpty() ? least(cursors.values()) : null;
    }

    private static @Nullable Instant least(Collection<PartitionCursor> cursors) {
        return cursors.stream()
                .map(PartitionCursor::readUpTo)
                .min(Instant::compareTo)
                .filter(moment -> moment.isAfter(Instant.EPOCH))
                .orElse(null);
    }

    @Nullable
    Instant latestEvent() {
        return cursors.values().stream()
                .map(PartitionCursor::known)
                .max(Instant::compareTo)
                .filter(moment -> moment.isAfter(Instant.EPOCH))
                .orElse(null);
    }

    /** Whether topics have come, gone or been made anew since this session began. */
    boolean isOutdated() throws ExecutionException, InterruptedException {
        var now = clock.instant();
        if (now.isBefore(lookedAtTopics.plus(config.topicCheck()))) {
            return false;
        }
        lookedAtTopics = now;
        return !topics.equals(wanted.describe());
    }

    private PartitionCursor cursor(TopicPartition partition) {
        var cursor = cursors.get(partition);
        if (cursor == null) {
            throw new IllegalStateException("record of a partition that is not assigned: " + partition);
        }
        return cursor;
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ofSeconds(2));
        aside.close();
    }
}
