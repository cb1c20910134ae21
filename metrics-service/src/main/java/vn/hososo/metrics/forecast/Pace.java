package vn.hososo.metrics.forecast;

import java.util.List;
import java.util.OptionalInt;

/** Items done, and items that should be, per working day of the recent weeks. */
record Pace(double donePerDay, double itemsPerDay) {

    static Pace of(List<RecentWeek> weeks) {
        double days = weeks.stream().mapToInt(RecentWeek::workingDays).sum();
        return days == 0
                ? new Pace(0, 0)
                : new Pace(
                        weeks.stream().mapToLong(RecentWeek::done).sum() / days,
                        weeks.stream().mapToLong(RecentWeek::items).sum() / days);
    }

    /** How many items are to be expected in so many working days. */
    long expected(int workingDays) {
        return Math.round(itemsPerDay * workingDays);
    }

    /** The ratio after so many working days; not a number where nothing occurred. */
    double ratioAfter(int workingDays, long numerator, long denominator) {
        return (numerator + donePerDay * workingDays) / (denominator + itemsPerDay * workingDays);
    }

    /** After how many of the next working days the ratio reaches the target first. */
    OptionalInt daysUntil(double target, int most, long numerator, long denominator) {
        for (int days = 0; days <= most; days++) {
            if (ratioAfter(days, numerator, denominator) >= target) {
                return OptionalInt.of(days);
            }
        }
        return OptionalInt.empty();
    }
}
