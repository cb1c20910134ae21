package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** Runs what is written for the live tables on those of a schema, and reads what comes of it. */
record Statements(SqlClient client, ProjectionSchema schema) {

    Uni<RowSet<Row>> run(String sql, Tuple parameters) {
        return client.preparedQuery(schema.sql(sql)).execute(parameters);
    }

    static <V> List<V> all(RowSet<Row> rows, Function<Row, V> read) {
        return StreamSupport.stream(rows.spliterator(), false).map(read).toList();
    }

    static ItemId item(Row row) {
        return new ItemId(ItemKind.valueOf(row.getString("item_kind")), row.getUUID("item_id"));
    }

    static Instant instant(Row row, String column) {
        return row.getOffsetDateTime(column).toInstant();
    }
}
