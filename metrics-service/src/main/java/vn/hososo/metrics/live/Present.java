package vn.hososo.metrics.live;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.compliance.Question;

/** Today in Vietnam, with its month and year. */
record Present(LocalDate day) {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    static Present at(Instant moment) {
        return new Present(LocalDate.ofInstant(moment, VIETNAM));
    }

    Question month() {
        return Question.about(Period.of(YearMonth.from(day)));
    }

    Question year() {
        return Question.about(Period.of(Year.from(day)));
    }
}
