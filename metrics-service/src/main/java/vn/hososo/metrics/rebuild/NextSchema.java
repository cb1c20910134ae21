package vn.hososo.metrics.rebuild;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The schema in which a rebuilding works: the same tables as the live ones, with the same names of constraints and indexes. */
@ApplicationScoped
class NextSchema {

    // For which rebuilding, and after the model of which tables, it was made: remembered in the comment on the schema.
    private static final String MARK = """
            select $1 || ' ' || md5(string_agg(part, ',' order by part))
            from (select concat_ws(' ', c.table_name, c.ordinal_position, c.column_name, c.udt_name, c.is_nullable)
                  from information_schema.columns c where c.table_schema = 'projection'
                  union all
                  select indexdef from pg_indexes where schemaname = 'projection') as m (part)
            """;

    // The indexes are made apart: copied with the tables they would get other names than migrations know them by.
    private static final String MODEL = """
            select format('create table projection_next.%1$I (like projection.%1$I including all excluding indexes)%2$s', t.relname,
                          ' with (' || array_to_string(t.reloptions, ', ') || ')')
            from pg_class t where t.relnamespace = 'projection'::regnamespace and t.relkind = 'r'
            """;
    private static final String KEYS = """
            select format('alter table projection_next.%I add constraint %I %s', t.relname, k.conname, pg_get_constraintdef(k.oid))
            from pg_constraint k join pg_class t on t.oid = k.conrelid
            where t.relnamespace = 'projection'::regnamespace and k.contype in ('p', 'u', 'x')
            """;
    private static final String INDEXES = """
            select replace(pg_get_indexdef(i.indexrelid), ' ON projection.', ' ON projection_next.')
            from pg_index i join pg_class t on t.oid = i.indrelid
            where t.relnamespace = 'projection'::regnamespace and t.relkind = 'r'
              and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid)
            """;

    private final Pool pool;

    NextSchema(Pool pool) {
        this.pool = pool;
    }

    /** Leaves what this rebuilding has read so far; anything else there is replaced by empty tables. */
    Uni<Void> prepare(UUID rebuild) {
        return pool.withTransaction(client -> texts(client, MARK.replace("$1", "'" + rebuild + "'"))
                .map(List::getFirst)
                .chain(mark -> texts(client, """
                        select obj_description(oid, 'pg_namespace') from pg_namespace where nspname = 'projection_next'
                        """)
                        .chain(found -> found.contains(mark) ? Uni.createFrom().voidItem() : create(client, mark))));
    }

    private static Uni<Void> create(SqlClient client, String mark) {
        return drop(client)
                .chain(() -> run(client, "create schema projection_next"))
                .chain(() -> run(client, "comment on schema projection_next is '" + mark + "'"))
                .chain(() -> texts(client, MODEL + "union all " + KEYS + "union all " + INDEXES))
                .chain(statements -> Multi.createFrom()
                        .iterable(statements)
                        .onItem()
                        .transformToUniAndConcatenate(statement -> run(client, statement))
                        .collect()
                        .last())
                .replaceWithVoid();
    }

    Uni<Void> drop() {
        return drop(pool);
    }

    private static Uni<Void> drop(SqlClient client) {
        return run(client, "drop schema if exists projection_next cascade");
    }

    static Uni<Void> run(SqlClient client, String sql) {
        return client.query(sql).execute().replaceWithVoid();
    }

    static Uni<List<String>> texts(SqlClient client, String sql) {
        return client.query(sql).execute().map(NextSchema::texts);
    }

    private static List<String> texts(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.getString(0))
                .toList();
    }
}
