package vn.hososo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.config.SmallRyeConfigBuilder;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Question;
import vn.hososo.metrics.compliance.Scope;
import vn.hososo.metrics.compliance.Structure;
import vn.hososo.metrics.compliance.View;
import vn.hososo.metrics.fact.Batch;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.KnownFact;
import vn.hososo.metrics.fact.Progress;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.fact.StaleBatchException;
import vn.hososo.metrics.source.SourceBook;
import vn.hososo.metrics.source.Sources;

/** The same events, read in any portions and any order between partitions, give the same tables and the same answers. */
@QuarkusTest
@TestProfile(IntakeOff.class)
@QuarkusTestResource(PlatformResource.class)
class ReplayStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final UUID TOPIC = new UUID(1, 1);
    private static final Period YEAR = Period.of(java.time.Year.of(2025));

    @Inject
    Pool pool;

    @Inject
    Projection projection;

    @Inject
    IntakeClients clients;

    @Inject
    Compliance compliance;

    @Inject
    Sources sources;

    @Inject
    MeterRegistry meters;

    @Inject
    Clock clock;

    @Inject
    DeadLetterBook book;

    Ledgers tables;

    @BeforeEach
    void startEmpty() {
        tables = new Ledgers(pool);
        tables.empty();
    }

    @Test
    void interleavingAndPortionsOfTheSameLogDoNotMatter() {
        // Given
        var log = recorded(EventLog.of(42, 700));
        replay(log, 500, new Random(1));
        var expected = answers();

        for (int run = 0; run < 3; run++) {
            // When
            tables.empty();
            replay(log, new int[] {1, 7, 500}[run], new Random(100 + run));

            // Then
            assertThat(answers()).isEqualTo(expected);
        }
        assertThat(tables.count("select count(*) from projection.event")).isGreaterThan(1_500);
        assertThat(tables.count("select count(*) from projection.contribution where known_to is not null"))
                .isGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52, 53, 54})
    void theFiguresAreThoseOfANaiveRecount(long seed) {
        // Given
        var log = recorded(EventLog.of(seed, 600));

        // When
        replay(log, 37, new Random(seed));

        // Then
        assertThat(tables.standing()).isNotEmpty().isEqualTo(Recount.of(log));
        assertThat(tables.count("select count(*) from projection.standing where numerator > denominator"))
                .isZero();
    }

    @Test
    void everyFigureIsTheSumOfItsEvidenceAtEveryMoment() {
        // Given
        replay(recorded(EventLog.of(43, 300)), 50, new Random(1));

        // When
        var moments = tables.moments(40);

        // Then
        assertThat(moments)
                .allSatisfy(moment -> assertThat(tables.unprovenFigures(moment)).isZero());
        assertThat(tables.unprovenStanding()).isZero();
    }

    @Test
    void figuresOfAnyPeriodAreTheSumsOfItsDaysAtEveryMoment() {
        // Given
        var random = new Random(46);
        replay(recorded(EventLog.of(46, 400)), 50, random);
        var end = Instant.parse("2099-01-01T00:00:00Z");

        for (int i = 0; i < 60; i++) {
            var from = YEAR.from().minusDays(40).plusDays(random.nextInt(300));
            var to = from.plusDays(random.nextInt(500));
            var moment = i % 3 == 0 ? null : tables.moments(7).get(random.nextInt(7));

            // When
            var figures = figures(from, to, moment);

            // Then
            assertThat(figures).isEqualTo(tables.figures(from, to, moment == null ? end : moment));
        }
        assertThat(figures(YEAR.from(), YEAR.to(), null)).isNotEmpty();
        assertThat(tables.wronglySummed()).isZero();
    }

    @Test
    void settledAnswersDoNotChangeWhenMoreIsRead() {
        // Given
        var log = recorded(EventLog.of(44, 200));
        var cursors = cursors(log);
        var pending = log.stream()
                .sorted(java.util.Comparator.comparingLong(ConsumerRecord::timestamp))
                .toList();
        apply(pending.subList(0, pending.size() / 2), cursors);
        var moment = cursors.values().stream()
                .map(PartitionCursor::readUpTo)
                .min(Instant::compareTo)
                .orElseThrow()
                .minusMillis(1);
        var before = rows(moment);

        // When
        apply(pending.subList(pending.size() / 2, pending.size()), cursors);

        // Then
        assertThat(rows(moment)).isEqualTo(before);
    }

    @Test
    void aStaleReaderChangesNothing() {
        // Given
        var log = recorded(EventLog.of(45, 20));
        var late = cursors(log);
        replay(log, 500, new Random(1));
        var expected = tables.dump();
        var told = tables.told();

        // When
        var refused = org.assertj.core.api.Assertions.catchThrowable(() -> apply(log, late));

        // Then
        assertThat(refused).isInstanceOf(StaleBatchException.class);
        assertThat(tables.dump()).isEqualTo(expected);
        assertThat(tables.told()).isEqualTo(told);
    }

    @Test
    void whoeverFoldsWhatIsToldHasTheFigures() {
        // Given
        var log = recorded(EventLog.of(46, 400));

        // When
        replay(log, 23, new Random(3));

        // Then
        assertThat(tables.told()).isGreaterThan(50);
        assertThat(tables.wronglyTold()).isZero();
        assertThat(tables.toldBackwards()).isZero();
    }

    @Test
    void whatIsReadOnceMoreIsNotToldOnceMore() {
        // Given
        var log = recorded(EventLog.of(47, 60));
        replay(log, 23, new Random(3));
        var told = tables.told();

        // When
        tables.forgetHowFar();
        replay(log, 11, new Random(4));

        // Then
        assertThat(told).isPositive();
        assertThat(tables.told()).isEqualTo(told);
    }

    @Test
    void theRealConsumerGivesTheSameWithAnyPollSize() throws Exception {
        // Given
        Events.publish(EventLog.withoutCalendar(System.nanoTime(), 250), 5);
        var expected = read(500);

        for (int size : new int[] {1, 7}) {
            // When
            tables.empty();
            var same = read(size);

            // Then
            assertThat(same).isEqualTo(expected);
        }
        assertThat(tables.unprovenStanding()).isZero();
    }

    @Test
    void poisonIsPutAsideWithItsReasonAndStopsNothing() throws Exception {
        // Given
        var unit = UUID.randomUUID();
        var marker = "{\"poison\":\"" + unit + "\"";
        Events.publish(
                Events.event(Events.DOCUMENTS, unit, "incoming-registered", marker),
                Events.event(Events.DOCUMENTS, unit, "incoming-registered", marker + "}"),
                Events.event(Events.DOCUMENTS, unit, "incoming-unheard-of", marker + "}"),
                Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""));

        // When
        var dump = read(500);

        // Then
        assertThat(dump).contains("xa-" + unit);
        var letters = Topic.read(
                Events.DOCUMENTS + ".dlq",
                letter ->
                        letter.value() != null && new String(letter.value(), StandardCharsets.UTF_8).startsWith(marker),
                3,
                Duration.ofSeconds(10));
        assertThat(letters)
                .extracting(letter ->
                        new String(letter.headers().lastHeader("hososo_reason").value(), StandardCharsets.UTF_8))
                .containsExactlyInAnyOrder("NOT_JSON", "FIELD_MISSING", "TYPE_UNKNOWN");
        assertThat(meters.counter("hososo.intake.unreadable", "topic", Events.DOCUMENTS, "reason", "NOT_JSON")
                        .count())
                .isPositive();
    }

    @Test
    void aTopicThatDoesNotExistYetIsWaitedForWhileTheOthersAreRead() throws Exception {
        // Given
        var config = config(Map.of("hososo.intake.topics", "hososo.units,hososo.not-yet"));
        var unit = UUID.randomUUID();
        Events.publish(Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""));

        // When
        try (var session = new IntakeSession(clients, config, projection, sources, clock, meters, book)) {
            for (int i = 0; i < 20; i++) {
                assertThat(session.step()).isNotNull();
            }

            // Then
            assertThat(session.missingTopics()).containsExactly("hososo.not-yet");
            assertThat(session.readUpTo()).isNull();
        }
        assertThat(tables.dump()).contains("xa-" + unit);
    }

    private static IntakeConfig config(Map<String, String> settings) {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(IntakeConfig.class)
                .withDefaultValues(settings)
                .build()
                .getConfigMapping(IntakeConfig.class);
    }

    /** Reads everything Kafka has with a reader of its own; the dump and the answers afterwards. */
    private String read(int pollSize) throws Exception {
        var config = config(Map.of("hososo.intake.max-poll-records", String.valueOf(pollSize)));
        var end = Instant.now().plus(Duration.ofMinutes(3));
        try (var session = new IntakeSession(clients, config, projection, sources, clock, meters, book)) {
            var start = clock.instant();
            while (session.readUpTo() == null || session.readUpTo().isBefore(start)) {
                assertThat(Instant.now()).isBefore(end);
                assertThat(session.step()).isNotNull();
            }
        }
        return answers();
    }

    private String answers() {
        var answers = new StringBuilder(tables.dump());
        for (var moment : tables.moments(7)) {
            answers.append(moment).append(rows(moment)).append('\n');
        }
        return answers.toString();
    }

    /** Where something was done, in the form of {@link Ledgers#figures}. */
    private List<String> figures(LocalDate from, LocalDate to, @Nullable Instant moment) {
        var question = new Question(
                Arrays.asList(Indicator.values()),
                new Period("", from, to),
                Scope.UNIT,
                null,
                new View(Structure.THEN, moment));
        return compliance.rows(question).await().atMost(PATIENCE).stream()
                .filter(row -> row.denominator() > 0 || row.excluded() > 0)
                .map(row -> "%s %s %d %d %d %d %d"
                        .formatted(
                                row.unitId(),
                                row.indicator(),
                                row.numerator(),
                                row.denominator(),
                                row.excluded(),
                                row.madeAfterFact(),
                                row.onTime()))
                .sorted()
                .toList();
    }

    /** Everything that is answered but how fresh and settled it is. */
    private List<String> rows(Instant moment) {
        var rows = new ArrayList<String>();
        for (var scope : Scope.values()) {
            for (var structure : Structure.values()) {
                var view = new View(structure, moment);
                var question = new Question(Arrays.asList(Indicator.values()), YEAR, scope, null, view);
                compliance.rows(question).await().atMost(PATIENCE).stream()
                        .map(ReplayStoreTest::text)
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static String text(ComplianceRow row) {
        return "%s %s %s %d/%d %s %s %s%n"
                .formatted(
                        row.unitKey(),
                        row.tier(),
                        row.indicator(),
                        row.numerator(),
                        row.denominator(),
                        row.ratio(),
                        row.target(),
                        row.met());
    }

    /** The log as a broker would have it: partitions by key, time going mostly forward. */
    private static List<ConsumerRecord<byte[], byte[]>> recorded(List<Events.Event> events) {
        var random = new Random(5);
        var offsets = new HashMap<TopicPartition, Long>();
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        long time = Instant.parse("2025-07-01T00:00:00Z").toEpochMilli();
        for (var event : events) {
            time += random.nextInt(4);
            int partitions = event.topic().equals(Events.UNITS) ? 1 : 12;
            var partition =
                    new TopicPartition(event.topic(), Math.floorMod(event.key().hashCode(), partitions));
            long offset = offsets.merge(partition, 1L, Long::sum) - 1;
            var headers = new RecordHeaders();
            event.headers().forEach((name, value) -> headers.add(name, value.getBytes(StandardCharsets.UTF_8)));
            records.add(new ConsumerRecord<>(
                    partition.topic(),
                    partition.partition(),
                    offset,
                    time - random.nextInt(10),
                    TimestampType.LOG_APPEND_TIME,
                    0,
                    0,
                    event.key().getBytes(StandardCharsets.UTF_8),
                    event.json().getBytes(StandardCharsets.UTF_8),
                    headers,
                    java.util.Optional.empty()));
        }
        return records;
    }

    private Map<TopicPartition, PartitionCursor> cursors(List<ConsumerRecord<byte[], byte[]>> log) {
        var unread = log.stream()
                .map(record ->
                        new Progress(topicId(record.topic()), record.topic(), record.partition(), 0, Instant.EPOCH))
                .distinct()
                .toList();
        return projection.register(unread).await().atMost(PATIENCE).stream()
                .map(PartitionCursor::new)
                .collect(Collectors.toMap(PartitionCursor::partition, cursor -> cursor));
    }

    private static UUID topicId(String topic) {
        return new UUID(TOPIC.getMostSignificantBits(), topic.hashCode());
    }

    /** Reads the partitions in a random order between them, each in its own. */
    private void replay(List<ConsumerRecord<byte[], byte[]>> log, int portion, Random random) {
        var cursors = cursors(log);
        var queues = new ArrayList<>(log.stream()
                .collect(Collectors.groupingBy(
                        record -> new TopicPartition(record.topic(), record.partition()),
                        Collectors.toCollection(java.util.ArrayDeque::new)))
                .values());
        var batch = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        while (!queues.isEmpty()) {
            var queue = queues.get(random.nextInt(queues.size()));
            for (int run = random.nextInt(20); run >= 0 && !queue.isEmpty(); run--) {
                batch.add(queue.remove());
                if (batch.size() == portion) {
                    apply(batch, cursors);
                    batch.clear();
                }
            }
            queues.removeIf(java.util.ArrayDeque::isEmpty);
        }
        apply(batch, cursors);
    }

    private void apply(List<ConsumerRecord<byte[], byte[]>> records, Map<TopicPartition, PartitionCursor> cursors) {
        var facts = new ArrayList<KnownFact>();
        for (var record : records) {
            var known = cursors.get(new TopicPartition(record.topic(), record.partition()))
                    .take(record);
            if (EventReader.read(record, known, SourceBook.EMPTY) instanceof Reading.Understood understood) {
                facts.addAll(understood.told());
            }
        }
        var advances = cursors.values().stream()
                .filter(PartitionCursor::isAdvanced)
                .map(PartitionCursor::advance)
                .toList();
        assertThat(projection.apply(new Batch(advances, facts)).await().atMost(PATIENCE))
                .isNotNull();
    }
}
