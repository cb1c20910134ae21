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
 * tables. The limit is 20,000 events per second, and that an event costs at most 1.3 times as much with the most facts as
 * with the fewest.
 */
public final class CatchUpBenchmark {
    private static final double LEAST_PER_SECOND = 20_000;
    private static final double MOST_GROWTH = 1.3;
    static final String COST = "µs/event";
    private static final int ROUNDS = 5;
    private static final Duration LONGEST = Duration.ofMinutes(30);
    private static final List<Long> SIZES = List.of(100_000L, 1_000_000L, 10_000_000L);
    private static final String SAME_SUMS = """
            select (select coalesce(sum(denominator), 0) from projection.standing)
                   = (select count(*) from projection.contribution where known_to is null and exclusion is null)
               and (select coalesce(sum(numerator), 0) from projection.standing)
                   = (select count(*) from projection.contribution where known_to is null and counted)
               and (select coalesce(sum(denominator), 0) from projection.standing)
                   = (select coalesce(sum(denominator), 0) from projection.ledger)
            """;

    // 2 GB, a page each row, as much as is written while it is measured and as the server keeps in memory: one that has
    // run for hours has files to write into and memory of its own, and need not ask for them.
    private static final List<String> WRITTEN_AHEAD = List.of(
            "create table written_ahead (page text storage plain)",
            "insert into written_ahead select repeat('x', 8000) from generate_series(1, 262144)",
            "drop table written_ahead",
            "checkpoint");

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
        for (long size : sizes) {
            costs.add(cost(size));
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

    /** Microseconds per event: the median of the rounds, the first of which only warms up. */
    private double cost(long size) throws IOException, InterruptedException, SQLException, ExecutionException {
        try (PackagedService service = PackagedService.metrics(root, "-Dhososo.intake.enabled=false")) {
            service.stop();
            long start = System.nanoTime();
            PastFacts.Loaded past = PastFacts.load(service, district, size);
            System.out.printf("%,d facts loaded in %.0f s%n", past.facts(), seconds(start));
            try (Connection connection = DriverManager.getConnection(service.jdbcUrl());
                    Statement statement = connection.createStatement()) {
                for (String written : WRITTEN_AHEAD) {
                    statement.execute(written);
                }
                long read = number(statement, "select sum(next_offset) from projection.partition_progress");
                publish(service.kafka(), new Work(district, past.open(), size));
                statement.execute("create extension pg_stat_statements");
                statement.execute("select pg_stat_statements_reset()");
                service.start();
                List<Double> costs = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    long from = read + (long) events * round / ROUNDS;
                    costs.add(cost(statement, from, read + (long) events * (round + 1) / ROUNDS));
                    System.out.printf("  %,.0f events/s%n", 1e6 / costs.getLast());
                }
                List<Double> warm = costs.subList(1, ROUNDS).stream().sorted().toList();
                double cost = (warm.get((warm.size() - 1) / 2) + warm.get(warm.size() / 2)) / 2;
                System.out.printf("%,d facts: %,.0f events/s, %.1f µs/event%n", past.facts(), 1e6 / cost, cost);
                Figures.told(cost, COST, "catching up with %d facts".formatted(size), "%,d events".formatted(events));
                printStatements(statement);
                if (number(statement, SAME_SUMS) != 1) {
                    throw new IOException("the sums differ from the items");
                }
                return cost;
            }
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

    /** Between the first statement that sees more than {@code from} events read and the first that sees all up to {@code to}. */
    private static double cost(Statement statement, long from, long to) throws SQLException, InterruptedException {
        Seen first = await(statement, from + 1);
        Seen last = await(statement, to);
        return (last.at - first.at) / 1e3 / Math.max(1, last.read - first.read);
    }

    private static Seen await(Statement statement, long wanted) throws SQLException, InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            long read = number(statement, "select sum(next_offset) from projection.partition_progress");
            if (read >= wanted) {
                return new Seen(read, System.nanoTime());
            }
            Thread.sleep(5);
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
