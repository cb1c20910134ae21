package vn.hososo.document.book;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.incoming.ArrivalLine;
import vn.hososo.document.incoming.ArrivalLines;
import vn.hososo.document.outgoing.OutgoingLine;
import vn.hososo.document.outgoing.OutgoingLines;
import vn.hososo.document.unit.Organ;
import vn.hososo.document.unit.Organs;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.worker.Worker;

/** Prints the books of a unit for any period: read in a session, drawn on a worker. */
@ApplicationScoped
class Books {
    /** More rows are more than anyone prints, and would have to be held in memory. */
    private static final int MOST_ROWS = 20_000;

    private final ArrivalLines arrivals;
    private final OutgoingLines outgoing;
    private final Organs organs;
    private final Reach reach;
    private final Worker worker;
    private final Clock clock;

    Books(ArrivalLines arrivals, OutgoingLines outgoing, Organs organs, Reach reach, Worker worker, Clock clock) {
        this.arrivals = arrivals;
        this.outgoing = outgoing;
        this.organs = organs;
        this.reach = reach;
        this.worker = worker;
        this.clock = clock;
    }

    /** The printed book of the caller's unit, or of a predecessor whose records it has. */
    Uni<byte[]> print(Caller by, @Nullable UUID unitId, Book book, Period period, BookFormat format) {
        UUID unit = unitId == null ? by.requireUnit() : unitId;
        return table(by, unit, book, period).chain(table -> worker.run("books", () -> format.print(table)));
    }

    @WithSession
    Uni<BookTable> table(Caller by, UUID unitId, Book book, Period period) {
        return reach.of(by.requireUnit())
                .invoke(units -> requireOneOf(units, unitId))
                .chain(() -> organs.require(unitId))
                .chain(organ -> rows(organ, book, period)
                        .map(rows -> new BookTable(book, organ.name(), period, rows, clock.instant())));
    }

    private Uni<List<List<String>>> rows(Organ organ, Book book, Period period) {
        return switch (book) {
            case INCOMING ->
                arrived(organ, period)
                        .map(lines -> lines.stream().map(BookRows::incoming).toList());
            case FOLLOW_UP -> arrived(organ, period).chain(this::followUp);
            case OUTGOING ->
                outgoing.numbered(organ.id(), period.from(), period.to(), MOST_ROWS + 1)
                        .invoke(Books::requirePrintable)
                        .chain(this::issued);
        };
    }

    private Uni<List<ArrivalLine>> arrived(Organ organ, Period period) {
        return arrivals.arrived(organ.id(), period.from(), period.to(), MOST_ROWS + 1)
                .invoke(Books::requirePrintable);
    }

    private Uni<List<List<String>>> followUp(List<ArrivalLine> arrived) {
        List<ArrivalLine> followed =
                arrived.stream().filter(ArrivalLine::needsAction).toList();
        return outgoing.answersTo(followed.stream().map(ArrivalLine::incomingId).toList())
                .map(answers -> followed.stream()
                        .map(line -> BookRows.followUp(line, answers))
                        .toList());
    }

    private Uni<List<List<String>>> issued(List<OutgoingLine> lines) {
        return names(lines)
                .map(names -> lines.stream()
                        .map(line -> BookRows.outgoing(line, names))
                        .toList());
    }

    private Uni<Map<UUID, String>> names(List<OutgoingLine> lines) {
        List<UUID> drafters = lines.stream()
                .map(OutgoingLine::draftedElsewhere)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return Multi.createFrom()
                .iterable(drafters)
                .onItem()
                .transformToUniAndConcatenate(organs::require)
                .collect()
                .asMap(Organ::id, Organ::name);
    }

    private static void requirePrintable(List<?> rows) {
        if (rows.size() > MOST_ROWS) {
            throw ProblemException.invalid(
                    "period",
                    "query",
                    new Text(
                            "Quá " + MOST_ROWS + " dòng; hãy chọn kỳ ngắn hơn.",
                            "More than " + MOST_ROWS + " rows; choose a shorter period."));
        }
    }

    private static void requireOneOf(Set<UUID> units, UUID unitId) {
        if (!units.contains(unitId)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Sổ này thuộc về đơn vị khác.", "This book belongs to another unit."));
        }
    }
}
