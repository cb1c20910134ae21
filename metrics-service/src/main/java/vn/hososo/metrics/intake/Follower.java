package vn.hososo.metrics.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.Changes;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.source.Sources;

/**
 * One uninterrupted stretch of standing by, on the intake's own thread. It changes nothing: it looks how far the reader is, so
 * that the answers of this process say truthfully whether they are settled, and hears by events what the reader has changed, so
 * that whoever is connected here is told as well. Of a system that writes in Kafka's transactions it thinks the reader one
 * record behind while the last is a mark of such a transaction, for the reader stores no positions of marks.
 */
final class Follower implements AutoCloseable {

    private static final Set<String> FIGURES = Set.of("hososo.compliance");
    private static final String UNITS = "hososo.units";
    // Looking costs a question to the broker and one to the database, whether anything has happened or not.
    private static final Duration LOOKING = Duration.ofMillis(150);

    private final Admin admin;
    private final IntakeConfig config;
    private final Projection projection;
    private final Clock clock;
    private final ReadTopics wanted;
    private final Consumer<byte[], byte[]> consumer;
    private final Polls polls;
    private final TopicPartitions topics;
    private final TopicPartitions told;
    private final Distances distances;
    private List<UnitNews> news = new ArrayList<>();
    private Instant lookedAtTopics;
    private Instant looked = Instant.EPOCH;

    Follower(IntakeClients clients, IntakeConfig config, Projection projection, Sources sources, Clock clock)
            throws ExecutionException, InterruptedException {
        this.admin = clients.admin();
        this.config = config;
        this.projection = projection;
        this.clock = clock;
        this.wanted = new ReadTopics(admin, config, sources);
        this.consumer = clients.consumer(config.maxPollRecords());
        this.polls = new Polls(consumer, config);
        try {
            this.topics = wanted.describe();
            this.told = TopicPartitions.describe(admin, FIGURES);
            this.lookedAtTopics = clock.instant();
            this.distances = new Distances(topics);
            begin();
        } catch (ExecutionException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /** Figures from now on; units from where the reader is, for what it has not read yet nobody here has seen either. */
    private void begin() {
        var figures = Distances.partitions(told);
        var units = topics.unread().stream()
                .filter(it -> it.topic().equals(UNITS))
                .map(Distances::partition)
                .toList();
        var all = new ArrayList<>(figures);
        all.addAll(units);
        consumer.assign(all);
        consumer.endOffsets(figures).forEach(consumer::seek);
        look();
        units.forEach(partition -> consumer.seek(partition, distances.next(partition)));
    }

    boolean hasNothingToHear() {
        return consumer.assignment().isEmpty();
    }

    /** What the reader has changed meanwhile. */
    Changes step() {
        var figures = hear(polls.poll(config.poll()));
        if (!clock.instant().isBefore(looked.plus(LOOKING))) {
            look();
        }
        return new Changes(figures, passed());
    }

    private Set<Change> hear(ConsumerRecords<byte[], byte[]> events) {
        var figures = new HashSet<Change>();
        for (var event : events) {
            if (event.topic().equals(UNITS)) {
                var partition = new TopicPartition(event.topic(), event.partition());
                news.add(new UnitNews(partition, event.offset(), Heard.units(event)));
            } else {
                figures.addAll(Heard.figures(event));
            }
        }
        return figures;
    }

    private void look() {
        var before = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        looked = before;
        var beginnings = consumer.beginningOffsets(distances.partitions());
        var ends = consumer.endOffsets(distances.partitions());
        var progress = projection.progress().await().atMost(config.transaction());
        distances.look(before.minus(config.clockSkew()), beginnings, ends, progress);
    }

    /** The units of the events that the reader has taken in by now. */
    private Set<UUID> passed() {
        var units = new HashSet<UUID>();
        var waiting = new ArrayList<UnitNews>();
        for (var one : news) {
            if (distances.next(one.partition()) > one.offset()) {
                units.addAll(one.units());
            } else {
                waiting.add(one);
            }
        }
        news = waiting;
        return units;
    }

    long recordsBehind() {
        return distances.recordsBehind();
    }

    long recordsRead() {
        return distances.recordsRead();
    }

    @Nullable
    Instant readUpTo() {
        return distances.readUpTo();
    }

    @Nullable
    Instant latestEvent() {
        return distances.latestEvent();
    }

    /** Whether topics have come, gone or been made anew since this began. */
    boolean isOutdated() throws ExecutionException, InterruptedException {
        var now = clock.instant();
        if (now.isBefore(lookedAtTopics.plus(config.topicCheck()))) {
            return false;
        }
        lookedAtTopics = now;
        return !topics.equals(wanted.describe()) || !told.equals(TopicPartitions.describe(admin, FIGURES));
    }

    @Override
    public void close() {
        consumer.close();
        admin.close(Duration.ofSeconds(2));
    }

    /** Units that an event tells of, and its place. */
    private record UnitNews(TopicPartition partition, long offset, Set<UUID> units) {}
}
