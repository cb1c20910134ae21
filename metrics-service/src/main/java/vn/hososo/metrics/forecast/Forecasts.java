package vn.hososo.metrics.forecast;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.worker.Worker;
import vn.hososo.metrics.calendar.Calendars;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Compliance;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Parameters;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Question;
import vn.hososo.metrics.compliance.Scope;
import vn.hososo.metrics.compliance.Structure;
import vn.hososo.metrics.compliance.View;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.forecast.ForecastRepository.Counts;
import vn.hososo.metrics.forecast.ForecastRepository.Series;

/** Foresees the year's end for the units of today, with all that their predecessors did. */
@ApplicationScoped
public class Forecasts {

    private final Compliance compliance;
    private final ForecastRepository repository;
    private final Calendars calendars;
    private final Worker worker;
    private final Clock clock;
    private final int recentWeeks;
    private final YearEnd yearEnd;

    Forecasts(
            Compliance compliance,
            ForecastRepository repository,
            Calendars calendars,
            Worker worker,
            Clock clock,
            ForecastConfig config) {
        this.compliance = compliance;
        this.repository = repository;
        this.calendars = calendars;
        this.worker = worker;
        this.clock = clock;
        this.recentWeeks = config.recentWeeks();
        this.yearEnd = new YearEnd(config.runs());
    }

    /** Of one unit, or of all for null. */
    public Uni<Page<ForecastRow>> page(
            List<Indicator> indicators, Year year, @Nullable UUID unitId, @Nullable Tier tier, Paging paging) {
        return figures(indicators, year, tier).chain(figures -> {
            var asked = figures.stream()
                    .filter(figure -> unitId == null || unitId.equals(figure.unitId()))
                    .toList();
            var page = Page.of(asked, paging);
            return rows(page.items(), indicators, year, yearEnd).map(rows -> new Page<>(page.total(), rows));
        });
    }

    /** All rows of a year. */
    public Uni<List<ForecastRow>> all(List<Indicator> indicators, Year year) {
        return figures(indicators, year, null).chain(figures -> rows(figures, indicators, year, yearEnd));
    }

    /** All rows of a year without the bounds, which take long. */
    Uni<List<ForecastRow>> withoutBounds(List<Indicator> indicators, Year year) {
        return figures(indicators, year, null).chain(figures -> rows(figures, indicators, year, null));
    }

    private Uni<List<ComplianceRow>> figures(List<Indicator> indicators, Year year, @Nullable Tier tier) {
        return compliance.rows(
                new Question(indicators, Period.of(year), Scope.UNIT, tier, new View(Structure.NOW, null)));
    }

    private Uni<List<ForecastRow>> rows(
            List<ComplianceRow> figures, List<Indicator> indicators, Year year, @Nullable YearEnd simulation) {
        var today = LocalDate.now(clock.withZone(Parameters.VIETNAM));
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return repository
                .weeks(indicators, monday.minusWeeks(recentWeeks), monday, today)
                .chain(weeks -> calendars
                        .asKnown(null)
                        .chain(calendar -> worker.run("forecast", () -> {
                            var basis = new Basis(calendar, weeks, monday, today, year);
                            return figures.stream()
                                    .map(figure -> basis.row(figure, simulation))
                                    .toList();
                        })));
    }

    private final class Basis {

        private final WorkingCalendar calendar;
        private final Map<Series, Map<LocalDate, Counts>> weeks;
        private final LocalDate monday;
        private final LocalDate from;
        private final LocalDate last;

        Basis(
                WorkingCalendar calendar,
                Map<Series, Map<LocalDate, Counts>> weeks,
                LocalDate monday,
                LocalDate today,
                Year year) {
            this.calendar = calendar;
            this.weeks = weeks;
            this.monday = monday;
            this.last = year.atMonth(12).atEndOfMonth();
            var dayBefore = year.atDay(1).minusDays(1);
            this.from = today.isBefore(dayBefore) ? dayBefore : today;
        }

        ForecastRow row(ComplianceRow figure, @Nullable YearEnd simulation) {
            var standing =
                    new Standing(figure.numerator(), figure.denominator(), figure.target(), recent(figure), from, last);
            var bounds = simulation == null ? null : standing.bounds(calendar, simulation);
            return ForecastRow.of(figure, standing.prospect(calendar), bounds);
        }

        /** From the unit's first week on: what it did not yet do it did not leave undone. */
        private List<RecentWeek> recent(ComplianceRow figure) {
            var own = weeks.getOrDefault(new Series(figure.unitId(), figure.indicator()), Map.of());
            var recent = new ArrayList<RecentWeek>();
            for (var week = monday.minusWeeks(recentWeeks); week.isBefore(monday); week = week.plusWeeks(1)) {
                var counts = own.getOrDefault(week, Counts.NOTHING);
                int days = calendar.workingDaysBetween(week.minusDays(1), week.plusDays(6));
                if (days > 0 && (!recent.isEmpty() || counts.items() > 0)) {
                    recent.add(new RecentWeek(days, counts.done(), counts.items()));
                }
            }
            return recent;
        }
    }
}
