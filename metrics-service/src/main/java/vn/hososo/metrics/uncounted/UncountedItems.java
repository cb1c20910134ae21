package vn.hososo.metrics.uncounted;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.StreamSupport;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.fact.ItemKind;

/** Finds the items of units that are not known. */
@ApplicationScoped
class UncountedItems {

    // From unit to unit along the index: what the known units have is never looked at. The types are those of the
    // index.
    private static final String ITEMS = """
            with recursive placed (unit_id) as (
                (select unit_id from projection.event
                 where type in ('incoming-registered', 'outgoing-issued', 'duty-arose', 'application-received')
                 order by unit_id limit 1)
                union all
                select (select e.unit_id from projection.event e
                        where e.type in ('incoming-registered', 'outgoing-issued', 'duty-arose', 'application-received')
                          and e.unit_id > p.unit_id
                        order by e.unit_id limit 1)
                from placed p where p.unit_id is not null),
            waiting as (
                select distinct on (e.item_kind, e.item_id) e.item_kind, e.item_id, e.unit_id, e.known
                from placed p
                join projection.event e on e.unit_id = p.unit_id
                     and e.type in ('incoming-registered', 'outgoing-issued', 'duty-arose', 'application-received')
                where not exists (select 1 from projection.unit u where u.unit_id = p.unit_id)
                order by e.item_kind, e.item_id, e.known),
            item as (
                select * from waiting w
                where not exists (select 1 from projection.contribution c
                                  where c.item_kind = w.item_kind and c.item_id = w.item_id and c.known_to is null))
            """;

    private final Pool pool;

    UncountedItems(Pool pool) {
        this.pool = pool;
    }

    Uni<Page<UncountedItem>> page(Paging paging) {
        return pool.preparedQuery(ITEMS + """
                        , page as (select * from item order by known, item_kind, item_id limit $1 offset $2)
                        select total.rows as total, page.* from (select count(*) as rows from item) total
                        left join page on true order by known, item_kind, item_id
                        """)
                .execute(Tuple.of(paging.size(), paging.offset()))
                .map(UncountedItems::page);
    }

    Uni<Long> count() {
        return pool.preparedQuery(ITEMS + "select count(*) from item")
                .execute()
                .map(rows -> rows.iterator().next().getLong(0));
    }

    private static Page<UncountedItem> page(RowSet<Row> rows) {
        return new Page<>(
                rows.iterator().next().getLong("total"),
                StreamSupport.stream(rows.spliterator(), false)
                        .filter(row -> row.getUUID("item_id") != null)
                        .map(row -> new UncountedItem(
                                row.getUUID("item_id"),
                                ItemKind.valueOf(row.getString("item_kind")),
                                row.getUUID("unit_id"),
                                row.getOffsetDateTime("known").toInstant()))
                        .toList());
    }
}
