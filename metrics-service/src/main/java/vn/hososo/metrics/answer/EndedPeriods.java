package vn.hososo.metrics.answer;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Step;

/**
 * Which periods have ended long enough ago for their late facts to have had their time.
 *
 * @param lateDays working days that late facts are waited for
 * @param lookBack how many are looked at, however often they have been judged
 */
record EndedPeriods(Step step, int lateDays, int lookBack) {

    // Should the clock ever be far off, not all periods in between are judged.
    private static final int MOST_MADE_UP_FOR = 12;

    /**
     * The last ones, and those after the last day that has been judged; the earliest first.
     *
     * @param judgedUpTo null before the first time: years of history open no notices
     */
    List<Period> on(LocalDate today, @Nullable LocalDate judgedUpTo, WorkingCalendar calendar) {
        var period = before(step.around(today));
        while (!today.isAfter(calendar.plusWorkingDays(period.to(), lateDays))) {
            period = before(period);
        }
        var ended = new ArrayDeque<Period>();
        while (ended.size() < lookBack || isToMakeUpFor(period, judgedUpTo) && ended.size() < MOST_MADE_UP_FOR) {
            ended.addFirst(period);
            period = before(period);
        }
        return List.copyOf(ended);
    }

    private static boolean isToMakeUpFor(Period period, @Nullable LocalDate judgedUpTo) {
        return judgedUpTo != null && period.to().isAfter(judgedUpTo);
    }

    private Period before(Period period) {
        return step.around(period.from().minusDays(1));
    }
}
