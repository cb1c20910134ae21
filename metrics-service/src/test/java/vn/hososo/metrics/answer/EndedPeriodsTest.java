package vn.hososo.metrics.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.calendar.DayKind;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Step;

class EndedPeriodsTest {

    private static final EndedPeriods MONTHS = new EndedPeriods(Step.MONTH, 3, 1);

    // 30/04 and 01/05 are holidays; in 2021 they are a Friday and a Saturday, Monday the 3rd is given in place.
    private static final WorkingCalendar HOLIDAYS = new WorkingCalendar(
            Map.of(LocalDate.of(2021, 4, 30), DayKind.HOLIDAY, LocalDate.of(2021, 5, 3), DayKind.HOLIDAY));

    @Test
    void aPeriodIsJudgedWhenTheWorkingDaysForLateFactsHavePassed() {
        assertThat(texts(MONTHS, "2021-05-05", null)).containsExactly("2021-03");
        assertThat(texts(MONTHS, "2021-05-06", null)).containsExactly("2021-03");
        assertThat(texts(MONTHS, "2021-05-07", null)).containsExactly("2021-04");
    }

    @Test
    void theFirstStartLooksAtTheLastPeriodsOnly() {
        assertThat(texts(MONTHS, "2021-06-20", null)).containsExactly("2021-05");
        assertThat(texts(new EndedPeriods(Step.MONTH, 3, 3), "2021-06-20", null))
                .containsExactly("2021-03", "2021-04", "2021-05");
    }

    @Test
    void whatEndedWhileTheServiceWasDownIsMadeUpFor() {
        assertThat(texts(MONTHS, "2021-06-20", "2021-02-28")).containsExactly("2021-03", "2021-04", "2021-05");
        assertThat(texts(MONTHS, "2021-06-20", "2021-05-31")).containsExactly("2021-05");
        assertThat(texts(MONTHS, "2099-06-20", "2021-05-31")).hasSize(12).endsWith("2099-05");
    }

    @Test
    void quartersAndYearsArePeriodsToo() {
        assertThat(texts(new EndedPeriods(Step.QUARTER, 3, 1), "2021-06-20", null))
                .containsExactly("2021-Q1");
        assertThat(texts(new EndedPeriods(Step.YEAR, 3, 1), "2021-06-20", null)).containsExactly("2020");
        assertThat(texts(new EndedPeriods(Step.MONTH, 0, 1), "2021-06-01", null))
                .containsExactly("2021-05");
    }

    private static List<String> texts(EndedPeriods periods, String today, String judgedUpTo) {
        var judged = judgedUpTo == null ? null : LocalDate.parse(judgedUpTo);
        return periods.on(LocalDate.parse(today), judged, HOLIDAYS).stream()
                .map(Period::text)
                .toList();
    }
}
