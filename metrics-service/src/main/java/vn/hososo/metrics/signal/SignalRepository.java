package vn.hososo.metrics.signal;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.CountedFacts;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.unit.MeasuredUnit;

/** Counts, for the units that may be asked about, what of a period's work bears on the questions. */
@ApplicationScoped
class SignalRepository {

    // whatever is filed was received or issued at most so long before; bounds what is read
    private static final int LONGEST_WORK_DAYS = 366;

    private final Pool pool;

    SignalRepository(Pool pool) {
        this.pool = pool;
    }

    /**
     * The units below {@code above} (a topmost unit itself too), all for null; as they are {@code today}, with what their
     * predecessors did.
     */
    Uni<List<Tally>> tallies(
            Period period,
            LocalDate endFrom,
            LocalDate lastDay,
            @Nullable UUID above,
            @Nullable UUID unitId,
            LocalDate today) {
        return pool.preparedQuery("""
                        with recursive unit as (select * from projection.unit_on($7, null)),
                        below as (
                            select unit_id from unit where parent_id = $5
                            union
                            select u.unit_id from unit u join below b on u.parent_id = b.unit_id),
                        asked as (
                            select u.* from unit u
                            where ($6::uuid is null or u.unit_id = $6) and (u.valid_to is null or u.valid_to > $7)
                              and ($5::uuid is null or u.unit_id in (select unit_id from below)
                                   or u.unit_id = $5 and u.parent_id is null)),
                        item as (
                            select c.current_id as unit_id, i.item_kind, i.item_id, i.indicator, i.day, i.dossier_id,
                                   i.filed_on, i.made_after_fact
                            from projection.unit_current($7, null) c
                            join asked a on a.unit_id = c.current_id
                            join (%s) i on i.unit_id = c.unit_id
                            where i.day between $1::date - %d and $2),
                        dossier as (
                            select unit_id, dossier_id, min(filed_on) as opened_on,
                                   count(distinct (item_kind, item_id)) as documents, bool_and(made_after_fact) as after_fact
                            from item
                            where dossier_id is not null and indicator in ('dossier-creation', 'signed-from-dossier')
                            group by 1, 2),
                        opened as (
                            select unit_id, count(*) as opened, count(*) filter (where opened_on >= $3) as opened_at_end,
                                   count(*) filter (where documents = 1 and after_fact) as single
                            from dossier where opened_on between $1 and $2 group by 1),
                        issued as (
                            select unit_id, count(*) as issued, count(*) filter (where day >= $4) as issued_at_end
                            from item where indicator = 'digital-signing' and day between $1 and $2 group by 1)
                        select a.*, coalesce(o.opened, 0) as opened, coalesce(o.opened_at_end, 0) as opened_at_end,
                               coalesce(o.single, 0) as single, coalesce(i.issued, 0) as issued,
                               coalesce(i.issued_at_end, 0) as issued_at_end
                        from asked a left join opened o using (unit_id) left join issued i using (unit_id)
                        order by a.tier, a.key
                        """.formatted(CountedFacts.ITEMS, LONGEST_WORK_DAYS))
                .execute(Tuple.tuple()
                        .addLocalDate(period.from())
                        .addLocalDate(period.to())
                        .addLocalDate(endFrom)
                        .addLocalDate(lastDay)
                        .addUUID(above)
                        .addUUID(unitId)
                        .addLocalDate(today))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(SignalRepository::tally)
                        .toList());
    }

    private static Tally tally(Row row) {
        return new Tally(
                MeasuredUnit.of(row),
                row.getLong("opened"),
                row.getLong("opened_at_end"),
                row.getLong("single"),
                row.getLong("issued"),
                row.getLong("issued_at_end"));
    }
}
