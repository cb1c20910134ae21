package vn.hososo.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import vn.hososo.kit.testing.Tokens;

/**
 * How many incoming documents a second the packaged document-service registers (one commit each, with the row of its outbox),
 * beside {@code pgbench} with as many clients and the same statements in the same database, in turns; while the peer works the
 * service rests. The limits are half of its transactions a second and three times its p99.
 */
public final class CreateBenchmark {
    private static final int CLIENTS = 8;
    /** Four for each client, as {@code create.sql} wants them. */
    private static final int UNITS = 4 * CLIENTS;

    private static final int ROUNDS = 3;
    /** Turns: a service runs for weeks, its compiler has long been through with what it does all day. */
    private static final int WARM_UP = 18;

    private static final int NUMBERS = 1_000_000;
    /** What makes its ids. */
    private static final int OWN_OF_THE_PEER = 1;

    private static final double LEAST_PER_SECOND = 0.5;
    private static final double MOST_P99 = 3;
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final String INCOMING = "/api/documents/incoming";
    private static final String DOCUMENTS = "select count(*) from incoming";

    private static final List<String> TABLES = List.of(
            "create extension if not exists pg_stat_statements",
            // among which the peer chooses
            "create table benchmark_unit (place integer primary key, id uuid not null)");

    /** What the service would do later about what the peer wrote. */
    private static final List<String> DONE = List.of(
            "update outbox set sent_at = now() where sent_at is null",
            "update trace_entry set chained = true where not chained");

    /**
     * What sends events and what seals traces is left out: both work for all acts since they last did. Told apart by their words
     * without parameters, blanks and constants: one statement has several ids, and keeps its constants if it was prepared before.
     */
    private static final String STATEMENTS = """
            select lower(regexp_replace(query, '\\s|\\$\\d+|''[^'']*''|\\m(\\d+|null|true|false)\\M', '', 'gi')), sum(calls),
                   regexp_replace(min(query), '\\s+', ' ', 'g')
            from pg_stat_statements
            where dbid = (select oid from pg_database where datname = current_database()) and toplevel
              and query not like '%outbox_oldest%' and query not like 'update outbox%' and query not like '%trace_chain%'
              and lower(query) not in ('begin', 'commit')
            group by 1
            """;

    private final PackagedService service;
    private final Connection connection;
    private final int seconds;
    private final Path letter;
    private final Path letters = resource("create.lua");
    private final Path statements = resource("create.sql");
    private final List<UUID> units = new ArrayList<>();
    private int turn;

    private CreateBenchmark(Path root, PackagedService service, Connection connection, int seconds) throws IOException {
        this.service = service;
        this.connection = connection;
        this.seconds = seconds;
        letter = root.resolve("docs/samples/cong-van-den.pdf");
    }

    /** Argument: seconds of each turn (10). */
    public static void main(String[] arguments) throws IOException, InterruptedException, SQLException {
        Path root = Path.of(System.getProperty("hososo.root", ".")).toAbsolutePath();
        int seconds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10;
        boolean isWithinLimits;
        try (DurablePostgres postgres = DurablePostgres.start();
                PackagedService service = PackagedService.document(root);
                Connection connection = DriverManager.getConnection(service.jdbcUrl())) {
            isWithinLimits = new CreateBenchmark(root, service, connection, seconds).run();
        }
        Figures.exit(isWithinLimits);
    }

    private boolean run() throws IOException, InterruptedException, SQLException {
        prepare();
        Wrk unused = ours(WARM_UP * seconds);
        Pgbench unusedToo = peer(seconds);
        requireSameStatements();
        List<Wrk> ours = new ArrayList<>();
        List<Pgbench> peer = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            ours.add(ours(seconds));
            peer.add(peer(seconds));
            System.out.printf(
                    "  document-service %,6.0f/s (p99 %5.1f ms)   pgbench %,6.0f/s (p99 %5.1f ms)%n",
                    ours.getLast().requestsPerSecond(),
                    ours.getLast().p99Micros() / 1e3,
                    peer.getLast().perSecond(),
                    peer.getLast().p99Millis());
        }
        return judge(Wrk.median(ours), median(peer, Pgbench::perSecond), median(peer, Pgbench::p99Millis));
    }

    private void prepare() throws IOException, InterruptedException, SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        try (PreparedStatement unit = connection.prepareStatement("insert into benchmark_unit values (?, ?)")) {
            for (int i = 1; i <= UNITS; i++) {
                units.add(service.newUnit("don-vi-" + i));
                unit.setInt(1, i);
                unit.setObject(2, units.getLast());
                unit.executeUpdate();
            }
        }
    }

    private Wrk ours(int turnSeconds) throws IOException, InterruptedException {
        turn++;
        // A token is good for ten minutes, a turn takes less.
        Path tokens = Files.write(
                Files.createTempFile("hososo-tokens", ".txt"),
                units.stream().map(unit -> Tokens.user("clerk", unit)).toList());
        List<String> arguments = List.of(tokens.toString(), letter.toString(), Integer.toString(turn * NUMBERS));
        return Wrk.scripted(service.port(), INCOMING, CLIENTS, turnSeconds, letters, arguments);
    }

    private Pgbench peer(int turnSeconds) throws IOException, InterruptedException, SQLException {
        try (Statement statement = connection.createStatement()) {
            awaitSent(statement);
            service.hold();
            try {
                return Pgbench.run(service.jdbcUrl(), statements, CLIENTS, turnSeconds);
            } finally {
                service.goOn();
                for (String done : DONE) {
                    statement.execute(done);
                }
            }
        }
    }

    /** Then no act is under way any more that would hold a register while it rests. */
    private static void awaitSent(Statement statement) throws SQLException, InterruptedException {
        for (long end = System.nanoTime() + LONGEST.toNanos(); ; ) {
            Thread.sleep(Duration.ofSeconds(1));
            if (number(statement, "select count(*) from outbox where sent_at is null") == 0) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new SQLException("events are not sent after " + LONGEST);
            }
        }
    }

    private boolean judge(Wrk ours, double perSecond, double p99) throws IOException {
        double share = ours.requestsPerSecond() / perSecond;
        double times = ours.p99Micros() / 1e3 / p99;
        String load = CLIENTS + " clients, median of " + ROUNDS;
        Figures.told(ours.requestsPerSecond(), "a second", "create a document: document-service", load);
        Figures.told(perSecond, "a second", "create a document: pgbench", load);
        Figures.told(ours.p99Micros() / 1e3, "ms", "create a document: p99 of document-service", load);
        Figures.told(p99, "ms", "create a document: p99 of pgbench", load);
        String peer = "pgbench, same statements, same clients";
        boolean isMany = Figures.atLeast(LEAST_PER_SECOND, share, "of pgbench", "create a document: a second", peer);
        boolean isEven = Figures.atMost(MOST_P99, times, "times pgbench", "create a document: p99", peer);
        System.out.printf(
                "%.2f of pgbench's transactions a second (limit %.1f): %s%n",
                share, LEAST_PER_SECOND, isMany ? "kept" : "MISSED");
        System.out.printf("%.2f times its p99 (limit %.0f): %s%n", times, MOST_P99, isEven ? "kept" : "MISSED");
        return isMany && isEven;
    }

    /** How often each statement is run for one document. */
    private record Often(long times, String text) {}

    /** When the service changes, {@code create.sql} has to follow. */
    private void requireSameStatements() throws IOException, InterruptedException, SQLException {
        Map<String, Often> ofService = statementsOf(() -> ours(seconds));
        Map<String, Often> ofPeer = statementsOf(() -> peer(seconds));
        List<String> lacking = lacking(ofService, ofPeer);
        List<String> more = lacking(ofPeer, ofService);
        if (!lacking.isEmpty() || more.size() > OWN_OF_THE_PEER) {
            throw new IOException("create.sql is not what the service runs for each document.\nIt lacks:\n"
                    + String.join("\n", lacking) + "\nIt has more:\n" + String.join("\n", more));
        }
        System.out.printf(
                "%d statements for each document, %d more of pgbench for its ids%n", ofService.size(), more.size());
    }

    private static List<String> lacking(Map<String, Often> these, Map<String, Often> others) {
        return these.entrySet().stream()
                .filter(it -> !others.containsKey(it.getKey())
                        || others.get(it.getKey()).times() != it.getValue().times())
                .map(it -> it.getValue().times() + " × " + it.getValue().text())
                .toList();
    }

    private interface Turn {
        Object run() throws IOException, InterruptedException, SQLException;
    }

    private Map<String, Often> statementsOf(Turn turnOfOne) throws IOException, InterruptedException, SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select pg_stat_statements_reset()");
            long before = number(statement, DOCUMENTS);
            var unused = turnOfOne.run();
            awaitSent(statement);
            long made = number(statement, DOCUMENTS) - before;
            Map<String, Often> seen = new HashMap<>();
            try (var found = statement.executeQuery(STATEMENTS)) {
                while (found.next()) {
                    long calls = found.getLong(2);
                    long times = Math.round(calls / (double) made);
                    // What is not run for each document the same number of times belongs to something else; a client
                    // leaves an act undone at the end of its turn.
                    if (times > 0 && Math.abs(calls - times * made) <= CLIENTS) {
                        seen.put(found.getString(1), new Often(times, found.getString(3)));
                    }
                }
            }
            return seen;
        }
    }

    private static long number(Statement statement, String query) throws SQLException {
        try (var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static double median(List<Pgbench> runs, ToDoubleFunction<Pgbench> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray()[runs.size() / 2];
    }

    /** A file of its own, for programs that read no class path. */
    private static Path resource(String name) throws IOException {
        try (InputStream content = Objects.requireNonNull(CreateBenchmark.class.getResourceAsStream(name))) {
            return Files.write(Files.createTempDirectory("hososo-benchmark").resolve(name), content.readAllBytes());
        }
    }
}
