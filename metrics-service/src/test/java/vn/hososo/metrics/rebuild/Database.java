package vn.hososo.metrics.rebuild;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The service's database, looked at and held from outside. */
public final class Database {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Pool pool;

    public Database(Pool pool) {
        this.pool = pool;
    }

    void run(String sql) {
        if (pool.query(sql).execute().await().atMost(PATIENCE).rowCount() < 0) {
            throw new IllegalStateException(sql);
        }
    }

    public long number(String sql) {
        return pool.query(sql)
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    boolean exists(String table) {
        return number("select count(*) from (select to_regclass('" + table + "') as found) t where found is not null")
                > 0;
    }

    public List<String> texts(String sql) {
        var texts = new ArrayList<String>();
        pool.query(sql).execute().await().atMost(PATIENCE).forEach(row -> texts.add(row.getString(0)));
        return texts;
    }

    /** How the projection's tables are indexed, under which names, and how full their pages are made. */
    List<String> forms() {
        return texts("""
                select indexdef from pg_indexes where schemaname = 'projection'
                union all
                select concat_ws(' ', relname, array_to_string(reloptions, ',')) from pg_class
                where relnamespace = 'projection'::regnamespace and relkind = 'r'
                order by 1
                """);
    }

    /** Nobody writes into the table until this is closed. */
    Held hold(String table) {
        var connection = pool.getConnection().await().atMost(PATIENCE);
        run(connection, "begin");
        run(connection, "lock table " + table + " in exclusive mode");
        return new Held(connection);
    }

    private static void run(SqlConnection connection, String sql) {
        if (connection.query(sql).execute().await().atMost(PATIENCE).rowCount() < 0) {
            throw new IllegalStateException(sql);
        }
    }

    record Held(SqlConnection connection) implements AutoCloseable {
        @Override
        public void close() {
            run(connection, "rollback");
            connection.closeAndAwait();
        }
    }
}
