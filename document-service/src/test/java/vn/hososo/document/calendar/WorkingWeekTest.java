package vn.hososo.document.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.WithDefault;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingWeekTest {
    private static final WorkingWeek WEEK = new WorkingWeek(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
            Map.of(
                    LocalDate.parse("2025-04-26"), DayKind.MAKE_UP,
                    LocalDate.parse("2025-04-30"), DayKind.HOLIDAY,
                    LocalDate.parse("2025-05-01"), DayKind.HOLIDAY,
                    LocalDate.parse("2025-05-02"), DayKind.HOLIDAY));

    @Test
    void holidaysAndWeekendsAreNotWorkedAndMakeUpDaysAre() {
        assertThat(WEEK.works(LocalDate.parse("2025-04-26"))).isTrue();
        assertThat(WEEK.works(LocalDate.parse("2025-04-27"))).isFalse();
        assertThat(WEEK.works(LocalDate.parse("2025-04-29"))).isTrue();
        assertThat(WEEK.works(LocalDate.parse("2025-04-30"))).isFalse();
        assertThat(WEEK.works(LocalDate.parse("2025-05-03"))).isFalse();
    }

    @Test
    void aDeadlineSkipsWhatIsNotWorked() {
        assertThat(WEEK.after(LocalDate.parse("2025-04-25"), 1)).isEqualTo("2025-04-26");
        assertThat(WEEK.after(LocalDate.parse("2025-04-29"), 1)).isEqualTo("2025-05-05");
        assertThat(WEEK.after(LocalDate.parse("2025-04-30"), 0)).isEqualTo("2025-04-30");
        assertThat(WEEK.between(LocalDate.parse("2025-05-05"), LocalDate.parse("2025-04-25")))
                .isEqualTo(-4);
    }

    @Test
    void betweenIsTheInverseOfAfter() {
        // Given
        Random random = new Random(3);

        for (int i = 0; i < 1000; i++) {
            LocalDate day = LocalDate.parse("2025-03-01").plusDays(random.nextInt(120));
            int ahead = 1 + random.nextInt(40);

            // When
            LocalDate reached = WEEK.after(day, ahead);

            // Then
            assertThat(WEEK.between(day, reached)).isEqualTo(ahead);
            assertThat(WEEK.works(reached)).isTrue();
        }
    }

    @Test
    void aWeekWithoutWorkIsRefused() {
        assertThatThrownBy(() -> new WorkingWeek(EnumSet.allOf(DayOfWeek.class), Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theWeekendIsSaturdayAndSundayUnlessConfigured() throws NoSuchMethodException {
        assertThat(CalendarConfig.class
                        .getDeclaredMethod("weekend")
                        .getAnnotation(WithDefault.class)
                        .value())
                .isEqualTo("SATURDAY,SUNDAY");
    }
}
