package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import vn.hososo.kit.testing.Tokens;

/**
 * How long it takes from the commit of an act until a consumer has its event, at 500 commits a second. Every tenth is a real act
 * of the packaged document-service (a dossier is opened); for the others a row of its outbox is committed beside a row of a
 * table and the service is told that a request has ended, as after every act: two processors would not do so many
 * whole acts. The time runs from PostgreSQL's time stamp of the commit until {@code poll} answers. The broker flushes each
 * message, as in the one-node profile. The limits are 5 ms for the p50 and 50 ms for the p99.
 */
public final class RelayBenchmark {
    private static final int PER_SECOND = 500;
    private static final int ACT_EVERY = 10;
    private static final int CLIENTS = 16;
    private static final int UNITS = 8;
    private static final Duration WARM_UP = Duration.ofSeconds(180);
    private static final Duration DRAIN = Duration.ofMinutes(1);
    private static final double MOST_P50 = 5;
    private static final double MOST_P99 = 50;
    /** What of the load must have been reached for the times to count. */
    private static final double LEAST_PER_SECOND = 0.95 * PER_SECOND;

    private static final String TOPIC = "hososo.documents";
    private static final String NOTHING = "/api/documents/nothing";
    private static final String DOSSIERS = "/api/documents/dossiers";
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private static final String ROW = "insert into benchmark_act (id) values (?)";
    private static final String FACT = """
            insert into outbox (id, aggregatetype, aggregateid, type, payload, source, occurred_at)
            values (?, 'hososo.documents', ?, 'vn.hososo.dossier-created.v1', ?, '/hososo/document-service', now())
            """;
    /** Marking a fact as sent makes a new version of its row; what is asked is the commit of the row beside it. */
    private static final String COMMITTED = """
            select id, pg_xact_commit_timestamp(xmin) from benchmark_act
            union all select id, pg_xact_commit_timestamp(xmin) from dossier
            """;

    private final PackagedService service;
    private final Duration measured;
    private final List<UUID> units = new ArrayList<>();
    private final List<Bearer> officers = new ArrayList<>();
    private final BlockingQueue<Connection> connections = new ArrayBlockingQueue<>(CLIENTS);

    private RelayBenchmark(PackagedService service, Duration measured) {
        this.service = service;
        this.measured = measured;
    }

    /** Argument: seconds (30). */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 30;
        boolean isWithinLimits;
        try (DurablePostgres postgres = DurablePostgres.start(Map.of("track_commit_timestamp", "on"));
                PackagedService service = PackagedService.document(root)) {
            isWithinLimits = new RelayBenchmark(service, Duration.ofSeconds(seconds)).run();
        }
        Figures.exit(isWithinLimits);
    }

    private boolean run() throws IOException, InterruptedException, SQLException, ExecutionException {
        prepare();
        try (Arrived arrived = new Arrived(service.kafka())) {
            // The cold service falls behind; what is measured must not be its catching up.
            long warm = load(WARM_UP);
            arrived.await(warm);
            Instant begin = Instant.now();
            arrived.await(warm + load(measured));
            return judge(begin, begin.plus(measured), arrived.stop(), arrived.handedOver);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private void prepare() throws IOException, InterruptedException, SQLException, ExecutionException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", service.kafka()))) {
            var topic = new ConfigResource(ConfigResource.Type.TOPIC, TOPIC);
            var flushed = new AlterConfigOp(new ConfigEntry("flush.messages", "1"), AlterConfigOp.OpType.SET);
            admin.incrementalAlterConfigs(Map.of(topic, List.of(flushed))).all().get();
        }
        for (int i = 0; i < CLIENTS; i++) {
            Connection connection = DriverManager.getConnection(service.jdbcUrl());
            connection.setAutoCommit(false);
            connections.add(connection);
        }
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create table benchmark_act (id uuid primary key)");
        }
        for (int i = 0; i < UNITS; i++) {
            UUID unit = service.newUnit("don-vi-" + i);
            units.add(unit);
            officers.add(new Bearer(() -> Tokens.user("officer", unit)));
        }
    }

    /** Each at its time, whether those before it have ended or not, and none after the end; how many there were. */
    private long load(Duration duration) throws InterruptedException, ExecutionException {
        List<Future<Boolean>> acts = new ArrayList<>();
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            long many = duration.toSeconds() * PER_SECOND;
            for (long i = 0; i < many; i++) {
                long early = start + i * (1_000_000_000L / PER_SECOND) - System.nanoTime();
                if (early > 0) {
                    TimeUnit.NANOSECONDS.sleep(early);
                }
                int turn = (int) i;
                acts.add(clients.submit(() -> System.nanoTime() < end && act(turn)));
            }
            long done = 0;
            for (var act : acts) {
                done += act.get() ? 1 : 0;
            }
            return done;
        }
    }

    private boolean act(int turn) throws IOException, InterruptedException, SQLException {
        int unit = turn / ACT_EVERY % UNITS;
        String token = officers.get(unit).token();
        if (turn % ACT_EVERY == 0) {
            require(201, service.post(DOSSIERS, token, "{\"title\":\"Hồ sơ số " + turn + "\"}"));
        } else {
            commit(units.get(unit));
            require(404, service.post(NOTHING, token, ""));
        }
        return true;
    }

    private void commit(UUID unit) throws SQLException, InterruptedException {
        Connection connection = connections.take();
        try (PreparedStatement row = connection.prepareStatement(ROW);
                PreparedStatement fact = connection.prepareStatement(FACT)) {
            UUID id = UUID.randomUUID();
            row.setObject(1, id);
            row.executeUpdate();
            fact.setObject(1, id);
            fact.setString(2, unit.toString());
            fact.setString(3, """
                    {"dossierId":"%s","unitId":"%s","code":"H05.1.2026.1","openedOn":"2026-11-26"}""".formatted(id, unit));
            fact.executeUpdate();
            connection.commit();
        } finally {
            connections.add(connection);
        }
    }

    private static void require(int status, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != status) {
            throw new IOException(answer.request().uri() + " is answered " + answer.statusCode() + " " + answer.body());
        }
    }

    private boolean judge(Instant from, Instant to, Map<UUID, Instant> polled, Map<UUID, Instant> handedOver)
            throws SQLException, IOException {
        List<Commit> commits = commits().stream()
                .filter(commit -> !commit.at().isBefore(from) && commit.at().isBefore(to))
                .toList();
        long lost = commits.stream()
                .filter(commit -> !polled.containsKey(commit.id()))
                .count();
        if (lost > 0) {
            throw new IOException(lost + " commits were not seen on Kafka");
        }
        Percentiles all = taken(commits.stream(), polled);
        Percentiles looked = taken(commits.stream(), handedOver);
        Percentiles acts = taken(commits.stream().filter(Commit::isAct), polled);
        double rate = all.count() / (double) measured.toSeconds();
        System.out.printf(
                "%,d commits, %.0f a second: p50 %.1f ms, p99 %.1f ms; the %,d real acts of them: p50 %.1f ms, p99 %.1f ms%n",
                all.count(), rate, all.millis(50), all.millis(99), acts.count(), acts.millis(50), acts.millis(99));
        System.out.printf(
                "  of it until the producer had them: p50 %.1f ms, p99 %.1f ms%n",
                looked.millis(50), looked.millis(99));
        String load = "%d commits a second, time stamp of the commit to poll".formatted(PER_SECOND);
        Figures.told(acts.millis(50), "ms", "commit to visible on Kafka: p50 of real acts", load);
        Figures.told(acts.millis(99), "ms", "commit to visible on Kafka: p99 of real acts", load);
        boolean isLoaded =
                Figures.atLeast(LEAST_PER_SECOND, rate, "a second", "commit to visible on Kafka: load reached", load);
        boolean isQuick = Figures.atMost(MOST_P50, all.millis(50), "ms", "commit to visible on Kafka: p50", load);
        boolean isEven = Figures.atMost(MOST_P99, all.millis(99), "ms", "commit to visible on Kafka: p99", load);
        System.out.printf(
                "load (limit %.0f a second): %s, p50 (limit %.0f ms): %s, p99 (limit %.0f ms): %s%n",
                LEAST_PER_SECOND, said(isLoaded), MOST_P50, said(isQuick), MOST_P99, said(isEven));
        return isLoaded && isQuick && isEven;
    }

    private static String said(boolean isKept) {
        return isKept ? "kept" : "MISSED";
    }

    private static Percentiles taken(Stream<Commit> commits, Map<UUID, Instant> polled) {
        return Percentiles.ofNanos(commits.map(commit -> commit.at().until(polled.get(commit.id()), ChronoUnit.NANOS))
                .toList());
    }

    private record Commit(UUID id, Instant at) {
        /** Those of the service carry the time in their id (version 7), the others are random. */
        boolean isAct() {
            return id.version() == 7;
        }
    }

    private List<Commit> commits() throws SQLException {
        List<Commit> commits = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement();
                var found = statement.executeQuery(COMMITTED)) {
            while (found.next()) {
                commits.add(new Commit(
                        found.getObject(1, UUID.class),
                        found.getObject(2, OffsetDateTime.class).toInstant()));
            }
        }
        return commits;
    }

    /** When a consumer had the event of each dossier. */
    private static final class Arrived implements AutoCloseable {
        private final KafkaConsumer<byte[], byte[]> consumer;
        private final Map<UUID, Instant> polled = new ConcurrentHashMap<>();
        private final Map<UUID, Instant> handedOver = new ConcurrentHashMap<>();
        private final Thread thread = Thread.ofPlatform().name("arrived").unstarted(this::read);
        private volatile boolean stopping;

        Arrived(String kafka) {
            consumer = new KafkaConsumer<>(
                    Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
            TopicEnd.seek(consumer, TOPIC);
            thread.start();
        }

        private void read() {
            while (!stopping) {
                var events = consumer.poll(Duration.ofMillis(100));
                Instant now = Instant.now();
                for (var event : events) {
                    UUID dossier = dossier(event.value());
                    polled.put(dossier, now);
                    handedOver.put(dossier, Instant.ofEpochMilli(event.timestamp()));
                }
            }
        }

        private static UUID dossier(byte[] payload) {
            try {
                return UUID.fromString(JSON.readTree(new String(payload, StandardCharsets.UTF_8))
                        .path("dossierId")
                        .asText());
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }

        /** Waits for so many, though not for ever. */
        void await(long many) throws InterruptedException {
            for (long end = System.nanoTime() + DRAIN.toNanos(); polled.size() < many && System.nanoTime() < end; ) {
                Thread.sleep(100);
            }
        }

        Map<UUID, Instant> stop() throws InterruptedException {
            stopping = true;
            thread.join();
            return polled;
        }

        @Override
        public void close() throws InterruptedException {
            stop();
            consumer.close();
        }
    }
}
