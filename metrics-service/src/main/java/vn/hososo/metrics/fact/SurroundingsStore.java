package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.hososo.metrics.calendar.CalendarHistory;
import vn.hososo.metrics.calendar.DayKind;

/** Units and days as their events tell them, and the items that a change of these concerns. */
final class SurroundingsStore {

    private final Statements statements;

    SurroundingsStore(Statements statements) {
        this.statements = statements;
    }

    /** Writes the units as their events tell them; answers those that have just become known. */
    Uni<List<ItemId>> placeUnits(Collection<ItemId> units) {
        var ids = Columns.of(units).uuid(ItemId::id).tuple();
        return statements
                .run("""
                        insert into projection.unit as u (unit_id, key, valid_from, known)
                        select distinct on (item_id) item_id, effect ->> 'key', (effect ->> 'validFrom')::date, known
                        from projection.event
                        where item_kind = 'UNIT' and item_id = any ($1::uuid[]) and type = 'unit-created'
                        order by item_id, known, topic, partition, record_offset
                        on conflict (unit_id) do update
                           set key = excluded.key, valid_from = excluded.valid_from, known = excluded.known
                           where u.known <> excluded.known
                        returning 'UNIT' as item_kind, unit_id as item_id
                        """, ids)
                .map(rows -> Statements.all(rows, Statements::item))
                .call(() -> placeVersions(ids))
                .call(() -> placeEnds(ids));
    }

    private Uni<Void> placeVersions(Tuple units) {
        return statements
                .run("delete from projection.unit_version where unit_id = any ($1::uuid[])", units)
                .chain(() -> statements.run("""
                        insert into projection.unit_version
                               (unit_id, valid_from, known, name, short_name, symbol, tier, kind, parent_id)
                        select distinct on (item_id, effect ->> 'validFrom', known)
                               item_id, (effect ->> 'validFrom')::date, known, effect ->> 'name', effect ->> 'shortName',
                               effect ->> 'symbol', effect ->> 'tier', effect ->> 'kind', (effect ->> 'parentId')::uuid
                        from projection.event
                        where item_kind = 'UNIT' and item_id = any ($1::uuid[]) and type in ('unit-created', 'unit-changed')
                        order by item_id, effect ->> 'validFrom', known, topic desc, partition desc, record_offset desc
                        """, units))
                .replaceWithVoid();
    }

    private Uni<Void> placeEnds(Tuple units) {
        return statements
                .run("delete from projection.unit_end where unit_id = any ($1::uuid[])", units)
                .chain(() -> statements.run("""
                        insert into projection.unit_end (unit_id, known, valid_to, successor_id)
                        select distinct on (item_id, known)
                               item_id, known, (effect ->> 'validTo')::date, (effect ->> 'successorId')::uuid
                        from projection.event
                        where item_kind = 'UNIT' and item_id = any ($1::uuid[]) and type in ('unit-created', 'unit-ended')
                          and effect ->> 'validTo' is not null
                        order by item_id, known, topic desc, partition desc, record_offset desc
                        """, units))
                .replaceWithVoid();
    }

    /** Writes the days of the calendar as their events tell them. */
    Uni<Void> placeDays(Collection<ItemId> days) {
        return statements.run("""
                        insert into projection.calendar_day (day, known, kind)
                        select distinct on (effect ->> 'day', known) (effect ->> 'day')::date, known, effect ->> 'kind'
                        from projection.event
                        where item_kind = 'DAY' and item_id = any ($1::uuid[])
                        order by effect ->> 'day', known, topic desc, partition desc, record_offset desc
                        on conflict (day, known) do update set kind = excluded.kind
                        """, Columns.of(days).uuid(ItemId::id).tuple()).replaceWithVoid();
    }

    /** Incoming documents whose term may have had one of these days in it. */
    Uni<List<ItemId>> arrivedBefore(Collection<ItemId> days, int longestTerm) {
        return statements
                .run("""
                        select distinct c.item_kind, c.item_id
                        from (select distinct (effect ->> 'day')::date as day from projection.event
                              where item_kind = 'DAY' and item_id = any ($1::uuid[])) d
                        cross join projection.unit u
                        join projection.contribution c
                             on c.unit_id = u.unit_id and c.day between d.day - $2::int and d.day and c.item_kind = 'INCOMING'
                        """, Tuple.of(days.stream().map(ItemId::id).toArray(UUID[]::new), longestTerm))
                .map(rows -> Statements.all(rows, Statements::item));
    }

    Uni<CalendarHistory> calendar() {
        return statements
                .run("select day, known, kind from projection.calendar_day", Tuple.tuple())
                .map(rows -> new CalendarHistory(Statements.all(rows, SurroundingsStore::day)));
    }

    /** Items that were kept without counting until these units became known. */
    Uni<List<ItemId>> itemsOf(Collection<ItemId> units) {
        return statements
                .run("""
                        select distinct item_kind, item_id from projection.event
                        where unit_id = any ($1::uuid[])
                          and type in ('incoming-registered', 'outgoing-issued', 'duty-arose', 'application-received')
                        """, Columns.of(units).uuid(ItemId::id).tuple())
                .map(rows -> Statements.all(rows, Statements::item));
    }

    Uni<Map<UUID, Instant>> unitsKnown(Collection<UUID> units) {
        if (units.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return statements
                .run(
                        "select unit_id, known from projection.unit where unit_id = any ($1::uuid[])",
                        Columns.of(units).uuid(unit -> unit).tuple())
                .map(rows -> {
                    var known = new HashMap<UUID, Instant>();
                    rows.forEach(row -> known.put(row.getUUID("unit_id"), Statements.instant(row, "known")));
                    return known;
                });
    }

    private static CalendarHistory.Told day(Row row) {
        var kind = row.getString("kind");
        return new CalendarHistory.Told(
                row.getLocalDate("day"), Statements.instant(row, "known"), kind == null ? null : DayKind.valueOf(kind));
    }
}
