package vn.hososo.metrics.commitment;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Question;
import vn.hososo.metrics.compliance.Scope;
import vn.hososo.metrics.compliance.View;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.unit.Sights;

/** Takes commitments and judges them when their day has passed. */
@ApplicationScoped
public class Commitments {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final int LONGEST_DAYS = 366;

    private final CommitmentRepository repository;
    private final Compliance compliance;
    private final Calendars calendars;
    private final Sights sights;
    private final Clock clock;

    Commitments(
            CommitmentRepository repository, Compliance compliance, Calendars calendars, Sights sights, Clock clock) {
        this.repository = repository;
        this.compliance = compliance;
        this.calendars = calendars;
        this.sights = sights;
        this.clock = clock;
    }

    /** Keeps what a leader promised in an answer, in the answer's transaction. */
    public Uni<Void> make(
            SqlClient transaction,
            UUID noticeId,
            UUID unitId,
            String indicator,
            NewCommitment promised,
            Instant at,
            String by) {
        var today = LocalDate.ofInstant(at, VIETNAM);
        if (!promised.dueOn().isAfter(today) || promised.dueOn().isAfter(today.plusDays(LONGEST_DAYS))) {
            throw ProblemException.invalid(
                    "commitment.dueOn",
                    "body",
                    new Text(
                            "Sau hôm nay và không quá " + LONGEST_DAYS + " ngày.",
                            "After today and within " + LONGEST_DAYS + " days."));
        }
        return repository.add(
                transaction,
                new Commitment(
                        Ids.next(),
                        noticeId,
                        unitId,
                        Indicator.of(indicator),
                        today.plusDays(1),
                        promised.dueOn(),
                        promised.aim(),
                        at,
                        by));
    }

    /** Lets go of what was promised on a notice that is withdrawn; what was judged stays judged. */
    public Uni<Void> release(SqlClient transaction, UUID noticeId, Instant at) {
        return repository.release(transaction, noticeId, at);
    }

    /** Those made in answers to these notices, as known at a moment, or now without it. */
    public Uni<List<CommitmentView>> ofNotices(Collection<UUID> noticeIds, @Nullable Instant asOf) {
        return repository.ofNotices(noticeIds, asOf, today());
    }

    Uni<Page<CommitmentView>> page(
            Caller caller, @Nullable UUID unitId, @Nullable CommitmentState state, Paging paging) {
        return sights.of(caller)
                .chain(sight -> repository.page(new CommitmentQuery(sight, unitId, state), today(), paging));
    }

    Uni<List<CommitmentCount>> counts(Caller caller, @Nullable UUID unitId) {
        return sights.of(caller).chain(sight -> repository.counts(new CommitmentQuery(sight, unitId, null), today()));
    }

    /**
     * Judges all whose day has passed and whose late facts have had their time; where the figure is not settled they wait
     * for the next time.
     *
     * @param lateDays working days that late facts are waited for
     */
    public Uni<Void> judge(int lateDays) {
        var today = today();
        return calendars
                .asKnown(null)
                .chain(calendar -> repository
                        .unjudged(today)
                        .map(all -> all.stream()
                                .filter(it -> isRipe(it, calendar, lateDays, today))
                                .toList())
                        .chain(this::judge));
    }

    private static boolean isRipe(CommitmentView made, WorkingCalendar calendar, int lateDays, LocalDate today) {
        return today.isAfter(calendar.plusWorkingDays(made.dueOn(), lateDays));
    }

    private Uni<Void> judge(List<CommitmentView> ripe) {
        return Multi.createFrom()
                .iterable(ripe)
                .onItem()
                .transformToUniAndConcatenate(this::judge)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> judge(CommitmentView made) {
        return compliance
                .rows(figure(made))
                .chain(rows -> rows.stream().allMatch(ComplianceRow::settled)
                        ? repository.judge(
                                made.id(), verdict(made, rows), clock.instant().truncatedTo(ChronoUnit.MICROS))
                        : Uni.createFrom().voidItem());
    }

    private static Question figure(CommitmentView made) {
        var period = new Period(made.from() + ".." + made.dueOn(), made.from(), made.dueOn());
        return new Question(List.of(Indicator.of(made.indicator())), period, Scope.UNIT, null, View.PRESENT);
    }

    private static Verdict verdict(CommitmentView made, List<ComplianceRow> rows) {
        return rows.stream()
                .filter(row -> made.unitId().equals(row.unitId()))
                .findFirst()
                .map(row -> Verdict.of(row.numerator(), row.denominator(), made.aim()))
                .orElseGet(() -> Verdict.of(0, 0, made.aim()));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }
}
