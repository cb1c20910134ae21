package vn.hososo.metrics.rebuild;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The live reader stands still: its next batch waits for the lock that this transaction holds, while answers go on. What is
 * compared and swapped in it is therefore of one point of all partitions. Blocks: for the thread of {@link Rebuilder}.
 */
final class Standstill implements AutoCloseable {

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final Duration LONG = Duration.ofMinutes(30);
    private static final int EXAMPLES = 5;
    private static final int ATTEMPTS = 100;
    private static final Set<String> LOCK_NOT_HAD = Set.of("55P03", "40P01");

    private final SqlConnection connection;
    private boolean committed;

    private Standstill(SqlConnection connection) {
        this.connection = connection;
    }

    static Standstill begin(Pool pool) {
        var still = new Standstill(pool.getConnection().await().atMost(SHORT));
        try {
            // Not a transaction of the client: once a statement fails it only rolls back, also behind a savepoint.
            still.run("begin");
            still.run("lock table projection.partition_progress in exclusive mode");
            return still;
        } catch (RuntimeException e) {
            still.close();
            throw e;
        }
    }

    SqlConnection connection() {
        return connection;
    }

    List<TableComparison> compare() {
        run("set local work_mem = '64MB'");
        return tables().stream().map(this::compare).toList();
    }

    private TableComparison compare(String table) {
        var live = fingerprint("projection." + table);
        var rebuilt = fingerprint("projection_next." + table);
        var same = live.equals(rebuilt);
        return new TableComparison(
                table,
                same,
                live.rows(),
                rebuilt.rows(),
                live.sha256(),
                rebuilt.sha256(),
                same ? List.of() : onlyIn("projection." + table, "projection_next." + table),
                same ? List.of() : onlyIn("projection_next." + table, "projection." + table));
    }

    /** The rows' hashes are put in order portion by portion, so that no table is too large for it. */
    private Fingerprint fingerprint(String table) {
        return one("""
                select coalesce(sum(rows), 0)::bigint as rows,
                       encode(sha256(coalesce(string_agg(portion, ''::bytea order by first), '')), 'hex') as sha256
                from (select get_byte(hash, 0) as first, count(*) as rows,
                             sha256(string_agg(hash, ''::bytea order by hash)) as portion
                      from (select sha256(convert_to(t::text, 'UTF8')) as hash from %s t) hashes
                      group by 1) portions
                """.formatted(table));
    }

    private Fingerprint one(String sql) {
        Row row =
                connection.query(sql).execute().await().atMost(LONG).iterator().next();
        return new Fingerprint(row.getLong("rows"), row.getString("sha256"));
    }

    private List<String> onlyIn(String table, String other) {
        return texts("""
                select t::text from %s t except all select t::text from %s t order by 1 limit %d
                """.formatted(table, other, EXAMPLES));
    }

    /** The names of the tables, as both schemas have them. */
    private List<String> tables() {
        return texts("""
                select quote_ident(table_name) from information_schema.tables
                where table_schema = 'projection' and table_type = 'BASE TABLE' order by table_name
                """);
    }

    /** Puts the rebuilt tables in the place of the live ones; takes effect with {@link #commit}. */
    void swap() throws InterruptedException {
        var tables = tables();
        lock(tables);
        for (var table : tables) {
            run("drop table projection." + table);
            run("alter table projection_next." + table + " set schema projection");
        }
        // Not cascading: should anything be left there, nothing is swapped.
        run("drop schema projection_next");
    }

    /** All locks at once and never for long: a question that holds one of them must not wait for us while we wait for it. */
    private void lock(List<String> tables) throws InterruptedException {
        run("set local lock_timeout = '250ms'");
        var all = new ArrayList<String>();
        tables.forEach(table -> all.add("projection." + table));
        run("savepoint before_locks");
        for (int attempt = 1; ; attempt++) {
            try {
                run("lock table " + String.join(", ", all) + " in access exclusive mode");
                return;
            } catch (RuntimeException e) {
                if (attempt == ATTEMPTS || !isLockNotHad(e)) {
                    throw e;
                }
                run("rollback to savepoint before_locks");
                Thread.sleep(50L + attempt);
            }
        }
    }

    private static boolean isLockNotHad(RuntimeException e) {
        return e instanceof PgException refused && LOCK_NOT_HAD.contains(refused.getSqlState());
    }

    void commit() {
        run("commit");
        committed = true;
    }

    private void run(String sql) {
        NextSchema.run(connection, sql).await().atMost(LONG);
    }

    private List<String> texts(String sql) {
        return NextSchema.texts(connection, sql).await().atMost(LONG);
    }

    /** Whatever was not committed is undone with the connection. */
    @Override
    public void close() {
        var rolledBack = committed ? Uni.createFrom().voidItem() : NextSchema.run(connection, "rollback");
        rolledBack
                .onFailure()
                .recoverWithNull()
                .chain(connection::close)
                .await()
                .atMost(SHORT);
    }

    private record Fingerprint(long rows, String sha256) {}
}
