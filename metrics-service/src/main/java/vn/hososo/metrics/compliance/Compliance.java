package vn.hososo.metrics.compliance;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.intake.Freshness;
import vn.hososo.metrics.target.TargetBook;
import vn.hososo.metrics.target.Targets;
import vn.hososo.metrics.unit.MeasuredUnit;
import vn.hososo.metrics.unit.MeasuredUnits;

/** Answers questions about ratios. */
@ApplicationScoped
public class Compliance {

    private final ComplianceRepository repository;
    private final MeasuredUnits units;
    private final Targets targets;
    private final Freshness freshness;
    private final Clock clock;

    Compliance(
            ComplianceRepository repository, MeasuredUnits units, Targets targets, Freshness freshness, Clock clock) {
        this.repository = repository;
        this.units = units;
        this.targets = targets;
        this.freshness = freshness;
        this.clock = clock;
    }

    public Uni<List<ComplianceRow>> rows(Question question) {
        return answered(
                question.view(), day -> sums(question, day), (sums, answer) -> rows(question, sums.stream(), answer));
    }

    private Uni<List<RollUp.Sum>> sums(Question question, LocalDate day) {
        return question.scope() == Scope.TIER
                ? repository.tiers(question, day)
                : repository.figures(question, day).map(figures -> rolledUp(question, figures));
    }

    /** One page of the rows; those of single units are counted and cut out where they are read. */
    Uni<Page<ComplianceRow>> page(Question question, Paging paging) {
        return question.scope() == Scope.UNIT
                ? answered(
                        question.view(),
                        day -> repository.page(question, day, paging),
                        (page, answer) -> new Page<>(
                                page.total(),
                                rows(question, page.items().stream().map(RollUp.Sum::of), answer)))
                : rows(question).map(rows -> Page.of(rows, paging));
    }

    private <F, A> Uni<A> answered(View view, Function<LocalDate, Uni<F>> read, BiFunction<F, Answer, A> put) {
        // Taken before the figures are read: what was settled then is settled in them.
        var standing = standing(view.asOf());
        return read.apply(day(view))
                .chain(figures -> targets.book().map(book -> put.apply(figures, new Answer(book, standing))));
    }

    /** The rows at every scope, summed from the same figures. */
    public Uni<Map<Scope, List<ComplianceRow>>> rowsAtEveryScope(Question question) {
        return answered(
                question.view(),
                day -> repository.figures(question.at(Scope.SUBTREE), day),
                (figures, answer) -> Arrays.stream(Scope.values())
                        .collect(Collectors.toMap(
                                Function.identity(),
                                scope -> rows(question, rolledUp(question.at(scope), figures).stream(), answer))));
    }

    private static List<RollUp.Sum> rolledUp(Question question, List<UnitFigure> figures) {
        return new RollUp(figures)
                .to(question.scope()).stream()
                        .filter(sum -> question.tier() == null || sum.tier() == question.tier())
                        .toList();
    }

    private static List<ComplianceRow> rows(Question question, Stream<RollUp.Sum> sums, Answer answer) {
        return sums.map(sum ->
                        answer.row(sum, question.period(), question.view().asOf()))
                .toList();
    }

    /** Single days as the transaction has left them so far, in the order of units, indicators and days. */
    public Uni<List<DayFigure>> days(SqlClient transaction, Set<Change> days) {
        return repository.days(transaction, List.copyOf(days));
    }

    /** One unit's figures, indicator by indicator, in adjoining periods. */
    Uni<List<ComplianceRow>> series(UUID unitId, List<Indicator> indicators, List<Period> periods, View view) {
        return requireUnit(unitId, view)
                .chain(unit -> answered(
                        view,
                        day -> repository.series(unitId, indicators, periods, view, day),
                        (ratios, answer) -> indicators.stream()
                                .flatMap(indicator -> series(
                                        unit,
                                        indicator,
                                        periods,
                                        ratios.getOrDefault(indicator, Map.of()),
                                        view,
                                        answer))
                                .toList()));
    }

    private static Stream<ComplianceRow> series(
            MeasuredUnit unit,
            Indicator indicator,
            List<Period> periods,
            Map<LocalDate, Ratio> ratios,
            View view,
            Answer answer) {
        return periods.stream().map(period -> {
            var ratio = ratios.getOrDefault(period.from(), Ratio.NONE);
            return answer.row(RollUp.Sum.of(unit, indicator, ratio), period, view.asOf());
        });
    }

    private Uni<MeasuredUnit> requireUnit(UUID unitId, View view) {
        return units.find(unitId, day(view), view.asOf()).onItem().ifNull().failWith(ComplianceProblem::unitUnknown);
    }

    private LocalDate day(View view) {
        return view.day(LocalDate.ofInstant(clock.instant(), Parameters.VIETNAM));
    }

    /** How much of what happened is in an answer given now. */
    public Standing standing(@Nullable Instant asOf) {
        var lag = freshness.lag();
        return new Standing(freshness.isSettled(asOf), new Fresh(freshness.latestEvent(), millis(lag)));
    }

    private static @Nullable Long millis(@Nullable Duration lag) {
        return lag == null ? null : lag.toMillis();
    }

    private record Answer(TargetBook targets, Standing standing) {

        ComplianceRow row(RollUp.Sum sum, Period period, @Nullable Instant asOf) {
            // A target belongs to a tier; a sum over several tiers has none.
            var target = sum.tiers().size() == 1 ? targets.of(sum.tier(), sum.indicator(), period.to(), asOf) : null;
            var threshold = target == null ? null : target.threshold();
            var unit = sum.unit();
            return new ComplianceRow(
                    unit == null ? null : unit.id(),
                    unit == null ? null : unit.key(),
                    unit == null ? null : unit.name(),
                    unit == null ? null : unit.validTo(),
                    sum.tier(),
                    sum.indicator().slug(),
                    sum.indicator().version(),
                    period.text(),
                    sum.ratio().numerator(),
                    sum.ratio().denominator(),
                    sum.ratio().excluded(),
                    sum.ratio().madeAfterFact(),
                    sum.ratio().onTime(),
                    sum.ratio().declared(),
                    sum.ratio().value(),
                    threshold,
                    target == null ? null : new TargetRow(target.validFrom(), target.known()),
                    sum.ratio().meets(threshold),
                    standing.settled(),
                    standing.fresh());
        }
    }
}
