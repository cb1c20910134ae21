package vn.hososo.document.oversight;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import vn.hososo.document.trace.Thing;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** Reads the trace. Entries are written by the feature {@code trace} alone. */
@ApplicationScoped
class TracedEntries {
    private static final TypeReference<Map<String, String>> DETAILS = new TypeReference<>() {};
    private static final String ACCESSES = "('LISTED', 'VIEWED', 'DOWNLOADED', 'PRINTED', 'REFUSED')";
    private static final String ENTRIES =
            "select e.*, c.sequence, c.hash from trace_entry e left join trace_chain c on c.entry_id = e.id where ";
    private static final String OF_THING = "e.thing_kind = $1 and e.thing_id = $2";
    private static final String OF_UNIT = "e.unit_id = $1";
    private static final String UNCONFIRMED = "e.act = 'RIGHTS_CHANGED' and e.unit_id = $1"
            + " and not exists (select 1 from rights_confirmation r where r.entry_id = e.id)";

    private final Pool database;
    private final ObjectMapper json;

    TracedEntries(Pool database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    /** To whom a thing belongs, by the acts on it; empty when nobody ever acted on it. */
    Uni<Optional<Belonging>> belonging(Thing.Kind kind, UUID id) {
        return database.preparedQuery(
                        "select unit_id, actor_unit_id from trace_entry where thing_kind = $1 and thing_id = $2"
                                + " and act not in " + ACCESSES + " order by at")
                .execute(Tuple.of(kind.name(), id))
                .map(TracedEntries::belonging);
    }

    /** The life of a thing, oldest first. */
    Uni<Page<TracedEntry>> ofThing(Thing.Kind kind, UUID id, Paging paging) {
        return page(OF_THING, " order by e.at, e.id", Tuple.of(kind.name(), id), paging);
    }

    /** What happened in a unit, newest first. */
    Uni<Page<TracedEntry>> ofUnit(UUID unitId, Paging paging) {
        return page(OF_UNIT, " order by e.at desc, e.id desc", Tuple.of(unitId), paging);
    }

    /** Changes of rights in a unit that nobody has confirmed, oldest first. */
    Uni<Page<TracedEntry>> unconfirmed(UUID unitId, Paging paging) {
        return page(UNCONFIRMED, " order by e.at, e.id", Tuple.of(unitId), paging);
    }

    Uni<Optional<TracedEntry>> rightsChange(UUID entryId) {
        return database.preparedQuery(ENTRIES + "e.act = 'RIGHTS_CHANGED' and e.id = $1")
                .execute(Tuple.of(entryId))
                .map(rows -> entries(rows).stream().findFirst());
    }

    private Uni<Page<TracedEntry>> page(String condition, String order, Tuple of, Paging paging) {
        String limits = " limit " + paging.size() + " offset " + paging.offset();
        return database.preparedQuery("select count(*) from trace_entry e where " + condition)
                .execute(of)
                .map(rows -> rows.iterator().next().getLong(0))
                .chain(total -> database.preparedQuery(ENTRIES + condition + order + limits)
                        .execute(of)
                        .map(rows -> new Page<>(total, entries(rows))));
    }

    private static Optional<Belonging> belonging(RowSet<Row> acts) {
        if (acts.size() == 0) {
            return Optional.empty();
        }
        Set<UUID> acting = StreamSupport.stream(acts.spliterator(), false)
                .map(row -> Optional.ofNullable(row.getUUID("actor_unit_id")))
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
        return Optional.of(new Belonging(acts.iterator().next().getUUID("unit_id"), acting));
    }

    private List<TracedEntry> entries(RowSet<Row> rows) {
        return StreamSupport.stream(rows.spliterator(), false).map(this::entry).toList();
    }

    private TracedEntry entry(Row row) {
        return new TracedEntry(
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("thing_kind"),
                row.getUUID("thing_id"),
                row.getString("act"),
                details(row.getString("details")),
                row.getString("actor"),
                row.getString("actor_name"),
                row.getUUID("actor_unit_id"),
                row.getString("on_behalf_of"),
                row.getString("address"),
                row.getString("trace_id"),
                row.getOffsetDateTime("at").toInstant(),
                row.getLong("sequence"),
                row.getString("hash"));
    }

    private Map<String, String> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException altered) {
            // somebody wrote into the row; the reader sees what stands there, and verify-trace says so
            return Map.of("unreadable", text);
        }
    }
}
