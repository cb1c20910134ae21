package vn.hososo.metrics.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
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
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.DayFigure;
import vn.hososo.metrics.compliance.DeclaredFigure;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.ChangeSink;

/** Tells other systems which figures changed, one event for each unit and indicator of a batch. */
@ApplicationScoped
class OutwardCompliance implements ChangeSink {

    private static final String TOPIC = "hososo.compliance";
    private static final String TYPE = "vn.hososo.compliance-changed.v1";
    // When the history of years moves at once an event stays far below the size a broker takes.
    private static final int MOST_DAYS = 1_000;

    private final Compliance compliance;
    private final Outbox outbox;

    OutwardCompliance(Compliance compliance, Outbox outbox) {
        this.compliance = compliance;
        this.outbox = outbox;
    }

    @Override
    public Uni<Void> take(SqlClient transaction, Set<Change> changes) {
        return latestKnown(transaction)
                .chain(knownAt -> compliance.days(transaction, changes).map(figures -> facts(figures, knownAt)))
                .chain(facts -> outbox.appendAll(transaction, facts));
    }

    // Of all partitions and not of the batch alone: so it never goes back, and readers can tell old from new.
    private static Uni<Instant> latestKnown(SqlClient transaction) {
        return transaction
                .query("select max(known) as known from projection.partition_progress")
                .execute()
                .map(rows -> rows.iterator().next().getOffsetDateTime("known").toInstant());
    }

    /** {@code figures} in the order of units, indicators and days. */
    static List<Fact> facts(List<DayFigure> figures, Instant knownAt) {
        return figures.stream()
                .collect(Collectors.groupingBy(
                        figure -> List.of(figure.at().unitId(), figure.at().indicator()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(same -> parts(same, knownAt))
                .toList();
    }

    private static Stream<Fact> parts(List<DayFigure> same, Instant knownAt) {
        return IntStream.iterate(0, from -> from < same.size(), from -> from + MOST_DAYS)
                .mapToObj(from -> fact(same.subList(from, Math.min(from + MOST_DAYS, same.size())), knownAt));
    }

    private static Fact fact(List<DayFigure> same, Instant knownAt) {
        var at = same.getFirst().at();
        var changed = new Changed(
                at.unitId(),
                at.indicator().slug(),
                at.indicator().version(),
                knownAt,
                same.stream().map(Day::of).toList());
        return new Fact(TOPIC, at.unitId(), TYPE, knownAt, changed);
    }

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
            DeclaredFigure declared) {

        static Day of(DayFigure figure) {
            return new Day(
                    figure.at().day(),
                    figure.numerator(),
                    figure.denominator(),
                    figure.excluded(),
                    figure.madeAfterFact(),
                    figure.onTime(),
                    figure.declared());
        }
    }
}
