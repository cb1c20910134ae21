package vn.hososo.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.SyntheticUnit;
import vn.hososo.metrics.SyntheticUnit.Day;
import vn.hososo.metrics.SyntheticUnit.Size;

/** How often the year of a made-up unit ends within the bounds that were foreseen for it. */
class CoverageTest {

    private static final int UNITS = 600;
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final int RECENT = 12;

    private final YearEnd yearEnd = new YearEnd(1000);

    @Test
    void fourYearsInFiveEndWithinTheBounds() {
        // When
        int within = 0;
        double width = 0;
        for (int number = 0; number < UNITS; number++) {
            var days = new SyntheticUnit(90_000 + number, Size.values()[number % 3], 0.4, 0.95)
                    .days(YEAR.minusWeeks(RECENT + 1), YEAR_END);
            var today = YEAR.plusDays(60L + new Random(number).nextInt(240));
            var soFar = sum(days, YEAR, today);
            var whole = sum(days, YEAR, YEAR_END);
            var bounds = yearEnd.bounds(
                    soFar.done(),
                    soFar.items(),
                    SyntheticUnit.CALENDAR.workingDaysBetween(today, YEAR_END),
                    recent(days, today));
            double actual = (double) whole.done() / whole.items();
            within += bounds.low() <= actual && actual <= bounds.high() ? 1 : 0;
            width += bounds.high() - bounds.low();
        }

        // Then
        double coverage = (double) within / UNITS;
        System.out.printf(
                "year's end within the 80 %% bounds: %.1f %% of %d units, mean width %.3f%n",
                100 * coverage, UNITS, width / UNITS);
        assertThat(coverage).isBetween(0.75, 0.85);
    }

    private static List<RecentWeek> recent(Map<LocalDate, Day> days, LocalDate today) {
        var monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var recent = new ArrayList<RecentWeek>();
        for (var week = monday.minusWeeks(RECENT); week.isBefore(monday); week = week.plusWeeks(1)) {
            var sum = sum(days, week, week.plusDays(6));
            int working = SyntheticUnit.CALENDAR.workingDaysBetween(week.minusDays(1), week.plusDays(6));
            recent.add(new RecentWeek(working, sum.done(), sum.items()));
        }
        return recent;
    }

    private static Day sum(Map<LocalDate, Day> days, LocalDate from, LocalDate to) {
        long done = 0;
        long items = 0;
        for (var day : days.entrySet()) {
            if (!day.getKey().isBefore(from) && !day.getKey().isAfter(to)) {
                done += day.getValue().done();
                items += day.getValue().items();
            }
        }
        return new Day(done, items);
    }
}
