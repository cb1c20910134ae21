package vn.hososo.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * How many events per second the packaged metrics-service reads when many lie before it, with 10⁵, 10⁶ and 10⁷ facts in its
 * tables. It has read as many before that do not count, as a service has that runs for weeks. The limit is 20,000 events per
 * second, and that an event costs at most 1.3 times as much with the most facts as with the fewest.
 */
public final class CatchUpBenchmark {
    private static final double LEAST_PER_SECOND = 20_000;
    private static final double MOST_GROWTH = 1.3;
    static final String COST = "µs/event";
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final Duration ASKED_EVERY = Duration.ofMillis(20);
    private static final Duration LOOKS_EVERY = Duration.ofSeconds(65);
    private static final Duration LONGEST_LOOK = Duration.ofMinutes(10);
    private static final List<Long> SIZES = List.of(100_000L, 1_000_000L, 10_000_000L);
    private static final String READ = "select sum(next_offset) from projection.partition_progress";
    private static final String SAME_SUMS = """
            select (select coalesce(sum(denominator), 0) from projection.standing)
                   = (select count(*) from projection.contribution where known_to is null and exclusion is null)
               and (select coalesce(sum(numerator), 0) from projection.standing)
                   = (select count(*) from projection.contribution where known_to is null and counted)
               and (select coalesce(sum(denominator), 0) from projection.standing)
                   = (select coalesce(sum(denominator), 0) from projection.ledger)
            """;

    private static final String STATEMENTS = """
            select total_exec_time, calls, left(regexp_replace(query, '\\s+', ' ', 'g'), 100)
            from pg_stat_statements where dbid = (select oid from pg_database where datname = current_database())
            order by total_exec_time desc limit 12
            """;

    private final Path root;
    private final int events;
    private final District district = new District();

    private CatchUpBenchmark(Path root, int events) {
        this.root = root;
        this.events = events;
    }

    /** Arguments: how many events are read (1,000,000), then the numbers of facts. */
    public static void main(String[] arguments)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        int events = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        List<Long> sizes = arguments.length > 1
                ? Stream.of(arguments).skip(1).map(Long::valueOf).toList()
                : SIZES;
        boolean isWithinLimits;
        try (DurablePostgres postgres = DurablePostgres.start()) {
            isWithinLimits = new CatchUpBenchmark(root, events).run(sizes);
        }
        Figures.exit(isWithinLimits);
    }

    private boolean run(List<Long> sizes) throws IOException, InterruptedException, SQLException, ExecutionException {
        List<Double> costs = new ArrayList<>();
        try (PackagedService service = PackagedService.metrics(root);
                Connection connection = DriverManager.getConnection(service.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
            System.out.println("just started, for the compilers:");
            cost(service, statement, sizes.getFirst());
            for (long size : sizes) {
                System.out.println("warm:");
                costs.add(cost(service, statement, size));
                Figures.told(
                        costs.getLast(),
                        COST,
                        "catching up with %d facts".formatted(size),
                        "%,d events".formatted(events));
                printStatements(statement);
            }
        }
        double growth = costs.getLast() / costs.getFirst();
        double slowest = 1e6 / Collections.max(costs);
        boolean isFast = Figures.atLeast(
                LEAST_PER_SECOND, slowest, "events/s", "catching up: slowest", "%,d events".formatted(events));
        boolean isFlat = Figures.atMost(
                MOST_GROWTH,
                growth,
                "times",
                "catching up: cost of an event with the most facts beside the fewest",
                "%,d and %,d facts".formatted(sizes.getLast(), sizes.getFirst()));
        System.out.printf("least events/s %,.0f, limit %,.0f: %s%n", slowest, LEAST_PER_SECOND, said(isFast));
        System.out.printf("cost of an event grows by %.2f, limit %.1f: %s%n", growth, MOST_GROWTH, said(isFlat));
        return isFast && isFlat;
    }

    private static String said(boolean kept) {
        return kept ? "kept" : "MISSED";
    }

    /** Microseconds per event. The reader rests while its tables are filled and the events published. */
    private double cost(PackagedService service, Statement statement, long size)
            throws IOException, InterruptedException, SQLException, ExecutionException {
        long start = System.nanoTime();
        PastFacts.Loaded past = PastFacts.load(service, district, size);
        System.out.printf("%,d facts loaded in %.0f s%n", past.facts(), seconds(start));
        awaitLooks();
        long before = number(statement, READ);
        service.hold();
        publish(service.kafka(), new Work(district, past.open(), before + size));
        statement.execute("select pg_stat_statements_reset()");
        service.goOn();
        Seen first = await(statement, before + 1);
        Seen last = await(statement, before + events);
        if (number(statement, SAME_SUMS) != 1) {
            throw new IOException("the sums differ from the items");
        }
        double cost = (last.at - first.at) / 1e3 / (last.read - first.read);
        System.out.printf("%,d facts: %,.0f events/s, %.1f µs/event%n", past.facts(), 1e6 / cost, cost);
        return cost;
    }

    /**
     * Until the service has looked at what was loaded. It judges its units once a minute; what years of a thousand units tell when they
     * come at once, lapses by the thousand, takes tens of seconds, and in a service that runs for weeks comes one by one.
     */
    private static void awaitLooks() throws IOException, InterruptedException {
        Thread.sleep(LOOKS_EVERY);
        if (!Rest.await(LONGEST_LOOK)) {
            throw new IOException("the machine is still at work after " + LONGEST_LOOK);
        }
    }

    /** What the database did for it, the most expensive first. */
    private void printStatements(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(STATEMENTS)) {
            while (found.next()) {
                System.out.printf(
                        "  %6.1f µs/event  %6d times  %s%n",
                        found.getDouble(1) * 1e3 / events, found.getLong(2), found.getString(3));
            }
        }
    }

    private void publish(String kafka, Work work) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 20, "batch.size", 200_000);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (int i = 0; i < events; i++) {
                var unused = producer.send(work.next());
            }
        }
    }

    private static Seen await(Statement statement, long wanted) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            long read = number(statement, READ);
            if (read >= wanted) {
                return new Seen(read, System.nanoTime());
            }
            Thread.sleep(ASKED_EVERY.toMillis());
        }
        throw new SQLException("the events are not read after " + LONGEST);
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getObject(1) instanceof Boolean is ? (is ? 1 : 0) : found.getLong(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private record Seen(long read, long at) {}
}
