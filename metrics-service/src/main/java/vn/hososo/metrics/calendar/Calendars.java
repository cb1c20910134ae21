package vn.hososo.metrics.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/** Finds the calendar as it was known. */
@ApplicationScoped
public class Calendars {

    private final Pool pool;

    Calendars(Pool pool) {
        this.pool = pool;
    }

    /** Without {@code asOf} as known now. */
    public Uni<WorkingCalendar> asKnown(@Nullable Instant asOf) {
        return pool.preparedQuery("""
                        select distinct on (day) day, kind from projection.calendar_day
                        where $1::timestamptz is null or known <= $1
                        order by day, known desc
                        """)
                .execute(Tuple.of(asOf == null ? null : asOf.atOffset(ZoneOffset.UTC)))
                .map(Calendars::calendar);
    }

    private static WorkingCalendar calendar(RowSet<Row> rows) {
        var exceptions = new HashMap<LocalDate, DayKind>();
        rows.forEach(row -> {
            var kind = row.getString("kind");
            if (kind != null) {
                exceptions.put(row.getLocalDate("day"), DayKind.valueOf(kind));
            }
        });
        return new WorkingCalendar(exceptions);
    }
}
