package vn.hososo.metrics.unit;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowIterator;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Finds units and who stands above whom. */
@ApplicationScoped
public class MeasuredUnits {

    private final Pool pool;

    MeasuredUnits(Pool pool) {
        this.pool = pool;
    }

    /** The unit as it was on the day; null when it was not known then. Without {@code asOf} as known now. */
    public Uni<@Nullable MeasuredUnit> find(UUID unitId, LocalDate day, @Nullable Instant asOf) {
        return pool.preparedQuery("select * from projection.unit_on($3, $2) where unit_id = $1")
                .execute(Tuple.of(unitId, asOf == null ? null : asOf.atOffset(ZoneOffset.UTC), day))
                .map(MeasuredUnits::first);
    }

    /** The topmost unit on a day; null while none is known. */
    public Uni<@Nullable MeasuredUnit> root(LocalDate day) {
        return pool.preparedQuery("""
                        select * from projection.unit_on($1, null)
                        where parent_id is null and valid_from <= $1 and (valid_to is null or valid_to > $1)
                        order by key, unit_id limit 1
                        """).execute(Tuple.of(day)).map(MeasuredUnits::first);
    }

    /** The ids of a unit and of all units below it on the day, or when they ended. */
    public Uni<Set<UUID>> withAllBelow(UUID unitId, LocalDate day) {
        return pool.preparedQuery("""
                        with recursive unit as (select * from projection.unit_on($2, null)),
                        member as (
                            select $1::uuid as unit_id
                            union
                            select u.unit_id from unit u join member m on u.parent_id = m.unit_id)
                        select unit_id from member
                        """)
                .execute(Tuple.of(unitId, day))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(row -> row.getUUID("unit_id"))
                        .collect(Collectors.toSet()));
    }

    /** Whether {@code above} is an ancestor of {@code unitId}, on the day or when that unit ended; none is above itself. */
    public Uni<Boolean> isAbove(UUID above, UUID unitId, LocalDate day) {
        return pool.preparedQuery("""
                        with recursive unit as (select * from projection.unit_on($3, null)),
                        ancestor as (
                            select parent_id from unit where unit_id = $2
                            union
                            select u.parent_id from unit u join ancestor a on u.unit_id = a.parent_id)
                        select exists (select 1 from ancestor where parent_id = $1) as above
                        """)
                .execute(Tuple.of(above, unitId, day))
                .map(rows -> rows.iterator().next().getBoolean("above"));
    }

    private static @Nullable MeasuredUnit first(RowSet<Row> rows) {
        RowIterator<Row> found = rows.iterator();
        return found.hasNext() ? MeasuredUnit.of(found.next()) : null;
    }
}
