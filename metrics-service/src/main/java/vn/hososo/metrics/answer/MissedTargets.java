package vn.hososo.metrics.answer;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Question;

/**
 * Judges ended periods. The last ones, and all that notices are still pending for, are judged again and again: what later
 * facts change is opened or withdrawn then. Judging twice, or in two processes, opens nothing twice.
 */
@ApplicationScoped
class MissedTargets {

    private final NoticeRepository repository;
    private final Notices notices;
    private final Compliance compliance;
    private final Calendars calendars;
    private final Clock clock;
    private final EndedPeriods periods;

    MissedTargets(
            NoticeRepository repository,
            Notices notices,
            Compliance compliance,
            Calendars calendars,
            Clock clock,
            AnswerConfig config) {
        this.repository = repository;
        this.notices = notices;
        this.compliance = compliance;
        this.calendars = calendars;
        this.clock = clock;
        this.periods = new EndedPeriods(config.step(), config.lateDays(), config.lookBack());
    }

    Uni<Void> judge() {
        var today = LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM);
        return calendars
                .asKnown(null)
                .chain(calendar -> repository
                        .judgedUpTo()
                        .chain(judged -> repository
                                .pendingPeriods(today)
                                .map(pending -> together(pending, periods.on(today, judged, calendar)))))
                .chain(due -> judge(due, today));
    }

    private static List<Period> together(List<Period> pending, List<Period> ended) {
        return Stream.concat(pending.stream(), ended.stream())
                .sorted(Comparator.comparing(Period::from))
                .distinct()
                .toList();
    }

    /** Ends with the first that cannot be judged yet, so that none is passed over. */
    private Uni<Void> judge(List<Period> due, LocalDate today) {
        return Multi.createFrom()
                .iterable(due)
                .onItem()
                .transformToUniAndConcatenate(period -> judge(period, today))
                .select()
                .first(judged -> judged)
                .collect()
                .last()
                .replaceWithVoid();
    }

    /** False while the figures are not settled. */
    private Uni<Boolean> judge(Period period, LocalDate today) {
        return compliance
                .rows(Question.about(period))
                .chain(rows -> !rows.isEmpty() && rows.stream().allMatch(ComplianceRow::settled)
                        ? judge(period, rows, today).replaceWith(true)
                        : Uni.createFrom().item(false));
    }

    private Uni<Void> judge(Period period, List<ComplianceRow> rows, LocalDate today) {
        return repository
                .ofPeriod(period, today)
                .map(all -> all.stream().collect(Collectors.toMap(Key::of, Function.identity())))
                .chain(known -> each(rows, row -> judge(period, row, known.get(Key.of(row)), today)))
                .chain(() -> repository.judged(period, notices.now()));
    }

    private Uni<Void> judge(Period period, ComplianceRow row, @Nullable Notice notice, LocalDate today) {
        boolean missed = Boolean.FALSE.equals(row.met());
        if (notice == null) {
            return missed && stands(row, today)
                    ? notices.openMissed(period, row)
                    : Uni.createFrom().voidItem();
        }
        return switch (notice.state()) {
            case NoticeState.Pending ignored when !missed -> notices.withdraw(notice.id(), fallenAway(row));
            case NoticeState.Withdrawn ignored when missed -> notices.reopen(notice.id());
            case NoticeState.Pending ignored -> Uni.createFrom().voidItem();
            case NoticeState.Withdrawn ignored -> Uni.createFrom().voidItem();
            case NoticeState.Closed ignored -> Uni.createFrom().voidItem();
        };
    }

    /** A unit that is no more has no head to answer. */
    private static boolean stands(ComplianceRow row, LocalDate today) {
        return row.validTo() == null || row.validTo().isAfter(today);
    }

    private static StepReason fallenAway(ComplianceRow row) {
        return row.denominator() == 0 ? StepReason.NO_ACTIVITY : StepReason.TARGET_MET;
    }

    private static <T> Uni<Void> each(Collection<T> things, Function<T, Uni<Void>> act) {
        return Multi.createFrom()
                .iterable(things)
                .onItem()
                .transformToUniAndConcatenate(act::apply)
                .collect()
                .last()
                .replaceWithVoid();
    }

    private record Key(UUID unitId, String indicator) {

        static Key of(Notice notice) {
            return new Key(notice.unitId(), notice.indicator());
        }

        static Key of(ComplianceRow row) {
            return new Key(Objects.requireNonNull(row.unitId()), row.indicator());
        }
    }
}
