package vn.hososo.kit.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a program of the previous release does to its database: it reads and writes each table by the names it knows, and knows
 * no others. Every statement is undone, so that the rows afterwards are those of before.
 */
final class PreviousRelease implements AutoCloseable {
    private static final int THREADS = 2;
    private static final String DEADLOCK = "40P01";
    private static final Set<String> GONE = Set.of("42703", "42P01");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");

    private final String database;
    private final String contracted;
    /** Statement by table. */
    private final Map<String, List<String>> statements = new TreeMap<>();

    private final ConcurrentSkipListSet<String> failures = new ConcurrentSkipListSet<>();
    private final AtomicInteger rounds = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean working = true;

    private PreviousRelease(String database, String contracted, List<String> tables) throws SQLException {
        this.database = database;
        this.contracted = contracted;
        try (var connection = quietly(database)) {
            connection.setAutoCommit(false);
            for (String table : tables) {
                statements.put(table, knownOf(connection, table));
            }
        }
    }

    /** On a database that has its schema and no rows, which it gets: in more than half of its tables, or this fails. */
    static PreviousRelease of(String service, String database) throws SQLException {
        List<String> tables;
        List<String> filled;
        try (var connection = quietly(database)) {
            tables = tables(connection);
            filled = new Rows(connection).fill(tables);
        }
        assertThat(filled).as("tables with rows, of %s", tables).hasSizeGreaterThan(tables.size() / 2);
        var contracted = Migrations.of(service).contracting().stream()
                .map(Migrations::text)
                .collect(Collectors.joining());
        var release = new PreviousRelease(database, contracted, filled);
        assertThat(release.writes()).as("tables that are written to").isGreaterThan(tables.size() / 3);
        return release;
    }

    /** For tries: what is refused is no news for the server's log. */
    private static Connection quietly(String database) throws SQLException {
        var connection = DriverManager.getConnection(database);
        try (var statement = connection.createStatement()) {
            statement.execute("set log_min_messages = panic");
        }
        return connection;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where c.relkind in ('r', 'p') and not c.relispartition and c.relname <> 'flyway_schema_history'
                          and n.nspname not in ('pg_catalog', 'information_schema')
                        order by c.oid
                        """)) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** Those that the release itself can do: a table that may only be appended to refuses the rest. */
    private static List<String> knownOf(Connection connection, String table) throws SQLException {
        String columns = one(connection, """
                select string_agg(quote_ident(attname), ', ' order by attnum) from pg_attribute
                where attrelid = '%s'::regclass and attnum > 0 and not attisdropped and attgenerated = ''
                """.formatted(table));
        return Stream.of("select %s from %s limit 100".formatted(columns, table), """
                        with gone as (delete from %2$s where ctid in (select ctid from %2$s limit 1) returning %1$s)
                        insert into %2$s (%1$s) overriding system value select %1$s from gone
                        """.formatted(columns, table))
                .filter(statement -> isDone(connection, statement))
                .toList();
    }

    private static boolean isDone(Connection connection, String statement) {
        try {
            run(connection, statement);
            return true;
        } catch (SQLException refused) {
            return false;
        }
    }

    void begin() {
        for (int i = 0; i < THREADS; i++) {
            threads.add(Thread.ofPlatform().start(this::work));
        }
    }

    private void work() {
        try (var connection = DriverManager.getConnection(database)) {
            connection.setAutoCommit(false);
            while (working) {
                round(connection);
                rounds.incrementAndGet();
            }
        } catch (SQLException e) {
            failures.add(e.getMessage());
        }
    }

    private void round(Connection connection) {
        statements.forEach((table, known) -> known.forEach(statement -> {
            try {
                run(connection, statement);
            } catch (SQLException e) {
                if (!isExpected(e)) {
                    failures.add(table + ": " + e.getMessage());
                }
            }
        }));
    }

    /**
     * Which of two is ended that wait for each other is chance, and whoever it is tries again. A name that is contracted is unused
     * by the release, though its schema has it.
     */
    private boolean isExpected(SQLException e) {
        return DEADLOCK.equals(e.getSQLState())
                || GONE.contains(String.valueOf(e.getSQLState()))
                        && QUOTED.matcher(e.getMessage()).results().anyMatch(it -> contracted.contains(it.group(1)));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } finally {
            connection.rollback();
        }
    }

    /** Waits until it has done all it does so many times more. */
    void awaitRounds(int more) throws InterruptedException {
        int until = rounds.get() + more;
        while (rounds.get() < until && threads.stream().anyMatch(Thread::isAlive)) {
            Thread.sleep(10);
        }
    }

    List<String> failures() {
        return List.copyOf(failures);
    }

    private int writes() {
        return statements.values().stream().mapToInt(known -> known.size() - 1).sum();
    }

    /** All rows as this release sees them, table by table. */
    Map<String, String> rows() throws SQLException {
        Map<String, String> rows = new TreeMap<>();
        try (var connection = DriverManager.getConnection(database)) {
            for (var table : statements.entrySet()) {
                String all = table.getValue().getFirst().replace(" limit 100", "");
                rows.put(
                        table.getKey(),
                        one(connection, "select string_agg(r::text, ';' order by r::text) from (" + all + ") r"));
            }
        }
        return rows;
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }

    @Override
    public void close() {
        working = false;
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
