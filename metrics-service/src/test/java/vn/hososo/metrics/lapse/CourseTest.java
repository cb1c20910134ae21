package vn.hososo.metrics.lapse;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.calendar.DayKind;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.lapse.StillWeeks.Total;
import vn.hososo.metrics.lapse.Weeks.Count;

class CourseTest {

    private static final LocalDate START = LocalDate.of(2025, 3, 3);
    private static final Count GOOD = new Count(9, 10);
    private static final Count ON_PAPER = new Count(0, 10);
    private static final Count SILENT = Count.NOTHING;

    private final LapseConfig config = Configured.lapse();
    private final LapseConfig ruleOnly = Configured.lapse("hososo.lapse.change-point.enabled", "false");

    @Test
    void twoWeeksOfPaperAreALapse() {
        // When
        var episodes = course(ruleOnly, weeks(10, GOOD, 2, ON_PAPER));

        // Then
        assertThat(episodes).hasSize(1);
        assertThat(episodes.getFirst().firstWeek()).isEqualTo(week(10));
        assertThat(episodes.getFirst().foundOn()).isEqualTo(week(12));
        assertThat(episodes.getFirst().foundBy()).containsExactly(Method.RULE);
        assertThat(episodes.getFirst().recoveredIn()).isNull();
    }

    @Test
    void aUnitThatEntersNothingLapsesTooAndBothMethodsSeeIt() {
        assertThat(course(config, weeks(10, GOOD, 2, SILENT)).getFirst().foundBy())
                .containsExactly(Method.RULE, Method.CHANGE_POINT);
    }

    @Test
    void onePoorWeekIsNone() {
        assertThat(course(config, weeks(10, GOOD, 1, SILENT, 3, GOOD, 1, ON_PAPER, 3, GOOD)))
                .isEmpty();
    }

    @Test
    void aQuietSeasonInWhichTheLittleIsDoneIsNone() {
        assertThat(course(config, weeks(10, GOOD, 6, new Count(6, 6)))).isEmpty();
        assertThat(course(ruleOnly, weeks(10, GOOD, 6, new Count(4, 4)))).isEmpty();
    }

    @Test
    void whoNeverCompliedCannotStop() {
        assertThat(course(config, weeks(10, new Count(4, 10), 6, SILENT))).isEmpty();
    }

    @Test
    void fewItemsNeedMoreWeeks() {
        // Given
        var few = new Count(2, 2);

        // When
        var episodes = course(ruleOnly, weeks(12, few, 8, SILENT));

        // Then
        assertThat(episodes).hasSize(1);
        assertThat(episodes.getFirst().firstWeek()).isEqualTo(week(12));
        assertThat(episodes.getFirst().foundOn()).isAfter(week(14));
    }

    @Test
    void aLapseRecoversOnceAndAnotherIsToldAnew() {
        // When
        var episodes = course(config, weeks(10, GOOD, 3, ON_PAPER, 4, GOOD, 3, SILENT));

        // Then
        assertThat(episodes).hasSize(2);
        assertThat(episodes.getFirst().recoveredIn()).isEqualTo(week(13));
        assertThat(episodes.getLast().firstWeek()).isEqualTo(week(17));
        assertThat(episodes.getLast().recoveredIn()).isNull();
    }

    @Test
    void whatWasToldIsNotToldAgain() {
        // Given
        var weeks = weeks(10, GOOD, 3, ON_PAPER, 4, GOOD, 3, SILENT);
        var told = course(config, weeks);

        // When
        var again = new Course(config).of(weeks, told);

        // Then
        assertThat(again).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void theCourseToldWeekByWeekIsTheCourseToldAtOnce() {
        // Given
        var weeks = weeks(10, GOOD, 3, ON_PAPER, 4, GOOD, 3, SILENT, 5, GOOD);
        List<Episode> told = List.of();

        // When
        for (int i = 1; i <= weeks.size(); i++) {
            told = new Course(config).of(weeks.subList(0, i), told);
        }

        // Then
        assertThat(told).containsExactlyInAnyOrderElementsOf(course(config, weeks));
    }

    @Test
    void holidaysAndTheWeeksBesideThemAreNotJudged() {
        // Given
        var holidays = new HashMap<LocalDate, DayKind>();
        week(11).datesUntil(week(12)).forEach(day -> holidays.put(day, DayKind.HOLIDAY));

        // When
        var weeks = weeks(new WorkingCalendar(holidays), Set.of(), 10, GOOD, 3, SILENT, 3, GOOD);

        // Then
        assertThat(weeks).hasSize(13).extracting(Week::monday).doesNotContain(week(10), week(11), week(12));
        assertThat(course(config, weeks)).isEmpty();
    }

    @Test
    void lessIsExpectedOfAShortWeek() {
        // Given
        var holidays = new HashMap<LocalDate, DayKind>();
        for (int week = 10; week < 14; week++) {
            holidays.put(week(week).plusDays(3), DayKind.HOLIDAY);
            holidays.put(week(week).plusDays(4), DayKind.HOLIDAY);
        }
        var slack = new Count(4, 10);

        // Then
        assertThat(course(ruleOnly, weeks(10, new Count(11, 11), 2, slack))).hasSize(1);
        assertThat(course(ruleOnly, weeks(new WorkingCalendar(holidays), Set.of(), 10, new Count(11, 11), 2, slack)))
                .isEmpty();
    }

    @Test
    void whereEverybodyStopsNobodyLapsed() {
        // Given
        var totals = new HashMap<LocalDate, Total>();
        for (int week = 0; week < 14; week++) {
            totals.put(week(week), week < 10 || week > 11 ? new Total(200, 14) : new Total(3, 2));
        }
        var stillWeeks = new StillWeeks(new Weeks(WorkingCalendar.PLAIN, 3), config.still());

        // When
        var still = stillWeeks.of(totals, week(14));

        // Then
        assertThat(still).containsExactlyInAnyOrder(week(10), week(11));
        assertThat(course(config, weeks(WorkingCalendar.PLAIN, still, 10, GOOD, 2, SILENT, 2, GOOD)))
                .isEmpty();
    }

    @Test
    void aHandfulOfUnitsIsNoDistrict() {
        // Given
        var totals = new HashMap<LocalDate, Total>();
        for (int week = 0; week < 10; week++) {
            totals.put(week(week), new Total(40, 4));
        }

        // Then
        assertThat(new StillWeeks(new Weeks(WorkingCalendar.PLAIN, 3), config.still()).of(totals, week(14)))
                .isEmpty();
    }

    private static List<Episode> course(LapseConfig config, List<Week> weeks) {
        return new Course(config).of(weeks, List.of());
    }

    private static LocalDate week(int number) {
        return START.plusWeeks(number);
    }

    private static List<Week> weeks(Object... manyAndCount) {
        return weeks(WorkingCalendar.PLAIN, Set.of(), manyAndCount);
    }

    private static List<Week> weeks(WorkingCalendar calendar, Set<LocalDate> still, Object... manyAndCount) {
        var counts = new ArrayList<Count>();
        for (int i = 0; i < manyAndCount.length; i += 2) {
            for (int j = 0; j < (int) manyAndCount[i]; j++) {
                counts.add((Count) manyAndCount[i + 1]);
            }
        }
        var byMonday = new HashMap<LocalDate, Count>();
        for (int i = 0; i < counts.size(); i++) {
            byMonday.put(week(i), counts.get(i));
        }
        return new Weeks(calendar, 3).of(byMonday, still, week(counts.size()));
    }
}
