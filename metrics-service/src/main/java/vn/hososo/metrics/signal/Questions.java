package vn.hososo.metrics.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hososo.kit.problem.Text;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Period;

/** What is worth a question in the work of a period; a pure function of the tallies and the calendar. */
final class Questions {

    private final SignalConfig config;
    private final WorkingCalendar calendar;
    private final Period period;
    private final int workingDays;

    Questions(SignalConfig config, WorkingCalendar calendar, Period period) {
        this.config = config;
        this.calendar = calendar;
        this.period = period;
        this.workingDays = calendar.workingDaysBetween(period.from().minusDays(1), period.to());
    }

    /** The first of the last working days. */
    LocalDate endFrom() {
        var day = period.to().plusDays(1);
        for (int counted = 0; counted < config.lastDays() && day.isAfter(period.from()); ) {
            day = day.minusDays(1);
            counted += calendar.isWorkingDay(day) ? 1 : 0;
        }
        return day;
    }

    /** The last working day; what is dated on a day off after it belongs to it. */
    LocalDate lastDay() {
        var day = period.to();
        while (!calendar.isWorkingDay(day) && day.isAfter(period.from())) {
            day = day.minusDays(1);
        }
        return day;
    }

    Stream<SignalRow> about(Tally tally) {
        return Stream.of(openedAtEnd(tally), single(tally), issuedOnLastDay(tally))
                .flatMap(Optional::stream);
    }

    private Optional<SignalRow> openedAtEnd(Tally tally) {
        double usual = usual(tally.opened(), config.lastDays());
        if (!isMuch(tally.openedAtEnd(), tally.opened(), usual)) {
            return Optional.empty();
        }
        var text = new Text(
                "%d trong %d hồ sơ của kỳ %s được mở trong %d ngày làm việc cuối kỳ; đều tay thì khoảng %s. Vì sao?"
                        .formatted(
                                tally.openedAtEnd(), tally.opened(), period.text(), config.lastDays(), decimal(usual)),
                "%d of %d dossiers of %s were opened on the last %d working days; evenly spread it would be about %s. Why?"
                        .formatted(
                                tally.openedAtEnd(), tally.opened(), period.text(), config.lastDays(), decimal(usual)));
        return row(SignalKind.DOSSIERS_OPENED_AT_PERIOD_END, tally, tally.openedAtEnd(), tally.opened(), usual, text);
    }

    private Optional<SignalRow> single(Tally tally) {
        double usual = config.singleShare() * tally.opened();
        if (tally.single() < config.least() || tally.single() < usual) {
            return Optional.empty();
        }
        var text = new Text(
                "%d trong %d hồ sơ mở trong kỳ %s chỉ có một văn bản, được đưa vào sau khi việc đã xong. Hồ sơ có theo dõi công việc không?"
                        .formatted(tally.single(), tally.opened(), period.text()),
                "%d of %d dossiers opened in %s hold one document only, filed when the work was done. Do they follow the work?"
                        .formatted(tally.single(), tally.opened(), period.text()));
        return row(SignalKind.SINGLE_DOCUMENT_DOSSIERS_AFTER_FACT, tally, tally.single(), tally.opened(), usual, text);
    }

    private Optional<SignalRow> issuedOnLastDay(Tally tally) {
        double usual = usual(tally.issued(), 1);
        if (!isMuch(tally.issuedAtEnd(), tally.issued(), usual)) {
            return Optional.empty();
        }
        var text = new Text(
                "%d trong %d văn bản của kỳ %s được phát hành vào ngày làm việc cuối cùng; bình thường mỗi ngày khoảng %s. Vì sao?"
                        .formatted(tally.issuedAtEnd(), tally.issued(), period.text(), decimal(usual)),
                "%d of %d documents of %s were issued on the last working day; about %s a day is usual. Why?"
                        .formatted(tally.issuedAtEnd(), tally.issued(), period.text(), decimal(usual)));
        return row(SignalKind.ISSUED_ON_LAST_DAY, tally, tally.issuedAtEnd(), tally.issued(), usual, text);
    }

    private boolean isMuch(long atEnd, long all, double usual) {
        return atEnd >= config.least() && atEnd >= config.endShare() * all && atEnd >= config.timesUsual() * usual;
    }

    /** How much of it evenly spread work would give on so many working days. */
    private double usual(long all, int days) {
        return workingDays == 0 ? 0 : (double) all * Math.min(days, workingDays) / workingDays;
    }

    private Optional<SignalRow> row(SignalKind kind, Tally tally, long found, long all, double usual, Text question) {
        var unit = tally.unit();
        return Optional.of(new SignalRow(
                kind,
                unit.id(),
                unit.key(),
                unit.name(),
                unit.tier(),
                period.text(),
                found,
                all,
                decimal(usual),
                new SignalRow.Question(question.vi(), question.en())));
    }

    private static BigDecimal decimal(double number) {
        return BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP);
    }
}
