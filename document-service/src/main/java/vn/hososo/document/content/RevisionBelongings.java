package vn.hososo.document.content;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.hososo.document.trace.Belongings;
import vn.hososo.document.trace.Thing;

/** A downloaded revision stands in the trace of its document. */
@ApplicationScoped
class RevisionBelongings implements Belongings {
    private final Pool database;

    RevisionBelongings(Pool database) {
        this.database = database;
    }

    @Override
    public String segment() {
        return "contents";
    }

    @Override
    public Uni<Map<UUID, Thing>> things(Set<UUID> ids) {
        return database.preparedQuery("select id, document_kind, document_id, unit_id from revision where id = any($1)")
                .execute(Tuple.of(ids.toArray(UUID[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .collect(Collectors.toMap(row -> row.getUUID("id"), RevisionBelongings::thing)));
    }

    private static Thing thing(Row row) {
        return new Thing(
                Thing.Kind.valueOf(row.getString("document_kind")), row.getUUID("document_id"), row.getUUID("unit_id"));
    }
}
