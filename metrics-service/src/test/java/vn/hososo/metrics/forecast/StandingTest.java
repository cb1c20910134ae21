package vn.hososo.metrics.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hososo.metrics.calendar.WorkingCalendar;

class StandingTest {

    // 23 working days are left
    private static final LocalDate FROM = LocalDate.of(2025, 11, 28);
    private static final LocalDate YEAR_END = LocalDate.of(2025, 12, 31);
    private static final BigDecimal TARGET = new BigDecimal("0.6");

    @ParameterizedTest
    @CsvSource({
        "90, 100, 5, 5, CERTAIN",
        "65, 100, 4, 5, ON_TRACK",
        "61, 100, 1, 5, SLIPPING",
        "58, 100, 4, 5, WILL_REACH",
        "52, 100, 3, 5, BEHIND",
        "10, 100, 5, 5, IMPOSSIBLE",
        "0, 0, 0, 0, NONE",
    })
    void theOutlookFollowsFromFigureAndPace(long numerator, long denominator, long done, long items, Outlook outlook) {
        assertThat(prospect(numerator, denominator, TARGET, done, items).outlook())
                .isEqualTo(outlook);
    }

    @Test
    void theDayOnWhichTheTargetIsReachedIsTheFirstThatReachesIt() {
        // When
        var prospect = prospect(58, 100, TARGET, 4, 5);

        // Then
        assertThat(prospect.reachedOn()).isEqualTo(LocalDate.of(2025, 12, 12));
        assertThat(prospect.workingDays()).isEqualTo(23);
        assertThat(prospect.expected()).isEqualTo(23);
        assertThat(prospect.needed()).isEqualTo(16);
        assertThat(prospect.ratio()).isEqualTo("0.6211");
    }

    @Test
    void whereThePaceIsAlwaysTheSameTheBoundsAreOne() {
        // When
        var bounds = standing(58, 100, TARGET, 4, 5).bounds(WorkingCalendar.PLAIN, new YearEnd(200));

        // Then
        assertThat(bounds.high() - bounds.low()).isLessThan(1e-9);
        assertThat(bounds.low()).isBetween(0.621, 0.622);
    }

    @Test
    void withoutTargetNothingIsNeeded() {
        // When
        var prospect = prospect(58, 100, null, 4, 5);

        // Then
        assertThat(prospect.needed()).isNull();
        assertThat(prospect.outlook()).isEqualTo(Outlook.NONE);
    }

    @Test
    void aYearThatIsOverIsCertainOrImpossible() {
        // Given
        var weeks = Collections.nCopies(12, new RecentWeek(5, 4, 5));
        var over = new Standing(60, 100, TARGET, weeks, LocalDate.of(2026, 3, 2), YEAR_END);
        var missed = new Standing(59, 100, TARGET, weeks, LocalDate.of(2026, 3, 2), YEAR_END);

        // Then
        assertThat(over.prospect(WorkingCalendar.PLAIN).outlook()).isEqualTo(Outlook.CERTAIN);
        assertThat(missed.prospect(WorkingCalendar.PLAIN).outlook()).isEqualTo(Outlook.IMPOSSIBLE);
    }

    @Test
    void theSameWeeksGiveTheSameBounds() {
        // Given
        var weeks = List.of(new RecentWeek(5, 4, 9), new RecentWeek(4, 6, 7), new RecentWeek(5, 1, 8));

        // Then
        assertThat(new YearEnd(500).bounds(20, 40, 60, weeks)).isEqualTo(new YearEnd(500).bounds(20, 40, 60, weeks));
    }

    private static Prospect prospect(long numerator, long denominator, BigDecimal target, long done, long items) {
        return standing(numerator, denominator, target, done, items).prospect(WorkingCalendar.PLAIN);
    }

    private static Standing standing(long numerator, long denominator, BigDecimal target, long done, long items) {
        var weeks = Collections.nCopies(12, new RecentWeek(5, done, items));
        return new Standing(numerator, denominator, target, weeks, FROM, YEAR_END);
    }
}
