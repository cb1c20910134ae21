package vn.hososo.document.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingWeekTest {
    private static final LocalDate FRIDAY = LocalDate.of(2025, 4, 25);
    private static final LocalDate MADE_UP = LocalDate.of(2025, 4, 26);
    private static final WorkingWeek WEEK = new WorkingWeek(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(
                    MADE_UP,
                    DayKind.MAKE_UP,
                    LocalDate.of(2025, 4, 30),
                    DayKind.HOLIDAY,
                    LocalDate.of(2025, 5, 1),
                    DayKind.HOLIDAY,
                    LocalDate.of(2025, 5, 2),
                    DayKind.HOLIDAY));

    @Test
    void holidaysAndWeekendsAreNotCountedAndDaysWorkedInTheirPlaceAre() {
        assertThat(WEEK.after(FRIDAY, 1)).isEqualTo(MADE_UP);
        assertThat(WEEK.after(FRIDAY, 3)).isEqualTo(LocalDate.of(2025, 4, 29));
        assertThat(WEEK.after(FRIDAY, 4)).isEqualTo(LocalDate.of(2025, 5, 5));
        assertThat(WEEK.after(FRIDAY, 0)).isEqualTo(FRIDAY);
    }

    @Test
    void betweenIsTheOtherWayRound() {
        for (int days = 0; days < 200; days++) {
            assertThat(WEEK.between(FRIDAY, WEEK.after(FRIDAY, days))).isEqualTo(days);
        }
        assertThat(WEEK.between(FRIDAY, FRIDAY.minusDays(3))).isZero();
    }

    @Test
    void beforeIsTheLastDayBehindWhichSoManyLie() {
        LocalDate day = LocalDate.of(2025, 5, 5);
        assertThat(WEEK.before(day, 0)).isEqualTo(day);
        assertThat(WEEK.before(day, 1)).isEqualTo(LocalDate.of(2025, 5, 4));
        assertThat(WEEK.before(day, 2)).isEqualTo(LocalDate.of(2025, 4, 28));
        for (int days = 1; days < 200; days++) {
            LocalDate before = WEEK.before(day, days);
            assertThat(WEEK.between(before, day)).isEqualTo(days);
            assertThat(WEEK.between(before.plusDays(1), day)).isEqualTo(days - 1);
        }
    }
}
