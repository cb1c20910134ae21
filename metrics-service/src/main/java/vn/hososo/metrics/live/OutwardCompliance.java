package vn.hososo.metrics.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeSink;
import vn.hososo.metrics.fact.Indicator;

/** Tells other systems which figures changed, one event for each unit and indicator of a batch. */
@ApplicationScoped
class OutwardCompliance implements ChangeSink {

    private static final String TOPIC = "hososo.compliance";
    private static final String TYPE = "vn.hososo.compliance-changed.v1";
    // When the history of years moves at once an event stays far below the size a broker takes.
    private static final int MOST_DAYS = 1_000;

    private final Outbox outbox;

    OutwardCompliance(Outbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> take(SqlClient transaction, Set<Change> changes) {
        return figures(transaction, List.copyOf(changes))
                .chain(figures -> outbox.appendAll(transaction, facts(figures)));
    }

    // The latest known of all partitions and not of the batch alone never goes back: readers can tell old from new.
    private static Uni<List<Figure>> figures(SqlClient transaction, List<Change> changes) {
        return transaction
                .preparedQuery("""
                        select unit_id, indicator, day, (select max(known) from projection.partition_progress) as known,
                               coalesce(sum(numerator) filter (where counts), 0)::bigint as numerator,
                               coalesce(sum(denominator) filter (where counts), 0)::bigint as denominator,
                               coalesce(sum(left_out) filter (where counts), 0)::bigint as left_out,
                               coalesce(sum(after_fact) filter (where counts), 0)::bigint as after_fact,
                               coalesce(sum(on_time) filter (where counts), 0)::bigint as on_time,
                               coalesce(sum(numerator) filter (where proof = 'DECLARED'), 0)::bigint as declared_numerator,
                               coalesce(sum(denominator) filter (where proof = 'DECLARED'), 0)::bigint as declared_denominator
                        from unnest($1::uuid[], $2::text[], $3::date[]) as changed (unit_id, indicator, day)
                        left join (
                            select s.*, s.proof = 'VERIFIED' or p.from_day is not null as counts
                            from projection.standing s
                            left join decision.declared_counts(null) p
                                   on s.proof = 'DECLARED' and s.day >= p.from_day and s.day < p.before_day) standing
                              using (unit_id, indicator, day)
                        group by unit_id, indicator, day
                        order by unit_id, indicator, day
                        """)
                .execute(Tuple.of(
                        changes.stream().map(Change::unitId).toArray(UUID[]::new),
                        changes.stream()
                                .map(change -> change.indicator().slug())
                                .toArray(String[]::new),
                        changes.stream().map(Change::day).toArray(LocalDate[]::new)))
                .map(rows -> StreamSupport.stream(rows.spliterator(), false)
                        .map(OutwardCompliance::figure)
                        .toList());
    }

    private static Figure figure(Row row) {
        long declared = row.getLong("declared_denominator");
        return new Figure(
                row.getUUID("unit_id"),
                Indicator.of(row.getString("indicator")),
                row.getOffsetDateTime("known").toInstant(),
                new Day(
                        row.getLocalDate("day"),
                        row.getLong("numerator"),
                        row.getLong("denominator"),
                        row.getLong("left_out"),
                        row.getLong("after_fact"),
                        row.getLong("on_time"),
                        declared == 0 ? null : new Declared(row.getLong("declared_numerator"), declared)));
    }

    /** {@code figures} in the order of units, indicators and days. */
    static List<Fact> facts(List<Figure> figures) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.unitId(), figure.indicator()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(OutwardCompliance::parts)
                .toList();
    }

    private static Stream<Fact> parts(List<Figure> same) {
        return IntStream.iterate(0, from -> from < same.size(), from -> from + MOST_DAYS)
                .mapToObj(from -> fact(same.subList(from, Math.min(from + MOST_DAYS, same.size()))));
    }

    private static Fact fact(List<Figure> same) {
        var first = same.getFirst();
        var changed = new Changed(
                first.unitId(),
                first.indicator().slug(),
                first.indicator().version(),
                first.knownAt(),
                same.stream().map(Figure::day).toList());
        return new Fact(TOPIC, first.unitId(), TYPE, first.knownAt(), changed);
    }

    record Figure(UUID unitId, Indicator indicator, Instant knownAt, Day day) {}

    /** The payload, as {@code contracts/events} has it. */
    record Changed(UUID unitId, String indicator, int indicatorVersion, Instant knownAt, List<Day> days) {}

    record Day(
            LocalDate day,
            long numerator,
            long denominator,
            long excluded,
            long madeAfterFact,
            long onTime,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Declared declared) {}

    record Declared(long numerator, long denominator) {}
}
