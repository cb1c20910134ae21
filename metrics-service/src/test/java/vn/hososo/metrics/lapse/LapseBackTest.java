package vn.hososo.metrics.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.SyntheticUnit;
import vn.hososo.metrics.SyntheticUnit.Size;
import vn.hososo.metrics.SyntheticUnit.Stop;

/** The alarms on 200 made-up unit-years, half of them with a stop put in, beside the plain alarm "below target". */
class LapseBackTest {

    private static final int UNITS = 200;
    private static final LocalDate FROM = LocalDate.of(2024, 9, 2);
    private static final LocalDate YEAR = LocalDate.of(2025, 1, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);
    private static final LocalDate TET = LocalDate.of(2025, 1, 29);
    private static final int PLAIN_WEEKS = 4;

    private final List<Case> cases =
            IntStream.range(0, UNITS).mapToObj(LapseBackTest::unitYear).toList();

    @Test
    void stopsAreFoundSoonerAndWithFewerFalseAlarmsThanBelowTarget() {
        // When
        var rule = outcome("rule", found(Configured.lapse("hososo.lapse.change-point.enabled", "false")));
        var changePoint = outcome("change point", found(Configured.lapse("hososo.lapse.rule.most-weeks", "1")));
        var both = outcome("both", found(Configured.lapse()));
        var plain = outcome("below target", this::belowTarget);

        // Then
        List.of(rule, changePoint, both, plain).forEach(outcome -> System.out.println(outcome.text()));
        assertThat(List.of(rule, changePoint, both)).allSatisfy(outcome -> {
            assertThat(outcome.missedBusyLong()).as(outcome.name()).isZero();
            assertThat(outcome.falseAlarms()).as(outcome.name()).isLessThan(plain.falseAlarms() / 2);
            assertThat(outcome.atTet()).as(outcome.name()).isZero();
        });
        assertThat(both.found()).isGreaterThan(plain.found()).isGreaterThanOrEqualTo(85);
        assertThat(both.medianDelay()).isLessThanOrEqualTo(15);
    }

    private static Function<Case, List<LocalDate>> found(LapseConfig config) {
        return unit -> new Course(config)
                .of(unit.weeks(), List.of()).stream().map(Episode::foundOn).toList();
    }

    /** Raised when the last four weeks fall below the target, and again only after they were above it. */
    private List<LocalDate> belowTarget(Case unit) {
        var alarms = new ArrayList<LocalDate>();
        boolean below = false;
        for (int i = PLAIN_WEEKS; i <= unit.weeks().size(); i++) {
            var last = unit.weeks().subList(i - PLAIN_WEEKS, i);
            long done = last.stream().mapToLong(Week::done).sum();
            long items = last.stream().mapToLong(Week::items).sum();
            boolean now = items > 0 && done < unit.target() * items;
            if (now && !below) {
                alarms.add(last.getLast().over());
            }
            below = now;
        }
        return alarms;
    }

    private Outcome outcome(String name, Function<Case, List<LocalDate>> alarms) {
        int falseAlarms = 0;
        int atTet = 0;
        int missedBusyLong = 0;
        var delays = new ArrayList<Integer>();
        for (var unit : cases) {
            var raised = alarms.apply(unit).stream()
                    .filter(day -> !day.isBefore(YEAR))
                    .sorted()
                    .toList();
            var right = raised.stream().filter(unit::isStopped).findFirst();
            right.ifPresent(day -> delays.add(
                    SyntheticUnit.CALENDAR.workingDaysBetween(unit.stopped().minusDays(1), day.minusDays(1))));
            falseAlarms +=
                    (int) raised.stream().filter(day -> !unit.isStopped(day)).count();
            atTet += unit.stopped() == null && raised.stream().anyMatch(LapseBackTest::isAtTet) ? 1 : 0;
            missedBusyLong += unit.isBusyLong() && right.isEmpty() ? 1 : 0;
        }
        var sorted = delays.stream().sorted().toList();
        int median = sorted.isEmpty() ? Integer.MAX_VALUE : sorted.get(sorted.size() / 2);
        var planted =
                (int) cases.stream().filter(unit -> unit.stopped() != null).count();
        return new Outcome(name, planted, sorted.size(), median, falseAlarms, atTet, missedBusyLong);
    }

    private static boolean isAtTet(LocalDate day) {
        return day.isAfter(TET.minusDays(14)) && day.isBefore(TET.plusDays(28));
    }

    private static Case unitYear(int number) {
        var random = new Random(1_000 + number);
        var size = Size.values()[number % Size.values().length];
        boolean district = random.nextInt(3) == 0;
        double target = district ? 0.8 : 0.6;
        var unit = new SyntheticUnit(number, size, target + 0.02, 0.97);
        if (number % 2 == 0) {
            return new Case(size, target, weeks(unit.days(FROM, TO)), null, null);
        }
        var stop = random.nextBoolean() ? Stop.PAPER : Stop.SILENCE;
        var stopped = YEAR.plusDays(30L + random.nextInt(180));
        var resumed = random.nextInt(5) == 0 ? stopped.plusWeeks(6) : stopped.plusWeeks(16);
        return new Case(size, target, weeks(unit.days(FROM, TO, stop, stopped, resumed)), stopped, resumed);
    }

    private static List<Week> weeks(Map<LocalDate, SyntheticUnit.Day> days) {
        var counts = new HashMap<LocalDate, Weeks.Count>();
        days.forEach((day, had) -> counts.merge(
                Weeks.mondayOf(day),
                new Weeks.Count(had.done(), had.items()),
                (one, other) -> new Weeks.Count(one.done() + other.done(), one.items() + other.items())));
        return new Weeks(SyntheticUnit.CALENDAR, Configured.lapse().leastWorkingDays())
                .of(counts, Set.of(), TO.plusDays(1));
    }

    private record Case(
            Size size,
            double target,
            List<Week> weeks,
            @Nullable LocalDate stopped,
            @Nullable LocalDate resumed) {

        /** An alarm up to two weeks after the end still tells the truth about the weeks before. */
        boolean isStopped(LocalDate day) {
            return stopped != null && day.isAfter(stopped) && !day.isAfter(resumed.plusDays(14));
        }

        boolean isBusyLong() {
            return stopped != null && size == Size.BUSY && resumed.isAfter(stopped.plusWeeks(10));
        }
    }

    private record Outcome(
            String name, int planted, int found, int medianDelay, int falseAlarms, int atTet, int missedBusyLong) {

        String text() {
            return "%-12s  found %d of %d, median delay %d working days, %.3f false alarms per unit-year, %d units at Tết"
                    .formatted(name, found, planted, medianDelay, (double) falseAlarms / UNITS, atTet);
        }
    }
}
