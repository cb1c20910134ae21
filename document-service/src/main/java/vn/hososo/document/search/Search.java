package vn.hososo.document.search;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;

/** Searches the rows that the database's triggers keep, and never beyond what the caller may read. */
@ApplicationScoped
class Search {
    private final Reach reach;
    private final Pool database;

    Search(Reach reach, Pool database) {
        this.reach = reach;
        this.database = database;
    }

    Uni<Page<Hit>> find(Caller by, Filters filters, Paging paging) {
        return readable(by.requireUnit())
                .map(units -> Statement.of(filters, units, by))
                .chain(statement -> database.preparedQuery(statement.page(filters.order(), paging))
                        .execute(statement.tuple())
                        .chain(rows -> page(statement, rows, paging)));
    }

    /** A session of its own, given back before the search begins. */
    @WithSession
    Uni<Set<UUID>> readable(UUID unit) {
        return reach.of(unit);
    }

    private Uni<Page<Hit>> page(Statement statement, RowSet<Row> rows, Paging paging) {
        List<Row> found = StreamSupport.stream(rows.spliterator(), false).toList();
        List<Hit> hits = found.stream().map(Search::hit).toList();
        if (!found.isEmpty()) {
            return Uni.createFrom().item(new Page<>(found.getFirst().getLong("total"), hits));
        }
        return paging.page() == 0
                ? Uni.createFrom().item(new Page<>(0, hits))
                : total(statement).map(total -> new Page<>(total, hits));
    }

    /** Asked for only beyond the last page, where no row brings it along. */
    private Uni<Long> total(Statement statement) {
        return database.preparedQuery(statement.count())
                .execute(statement.tuple())
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Hit hit(Row row) {
        return new Hit(
                FoundKind.valueOf(row.getString("kind")),
                row.getUUID("id"),
                row.getUUID("unit_id"),
                row.getString("state"),
                row.getLocalDate("day"),
                row.getString("number"),
                row.getString("symbol"),
                row.getString("document_kind"),
                row.getString("title"));
    }
}
