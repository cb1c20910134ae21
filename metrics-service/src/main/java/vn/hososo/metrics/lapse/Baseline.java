package vn.hososo.metrics.lapse;

import java.util.List;

/** What a unit did while it complied: items done, and items that should be, per working day. */
public record Baseline(double donePerDay, double itemsPerDay) {

    static Baseline of(List<Week> weeks) {
        double days = weeks.stream().mapToInt(Week::workingDays).sum();
        return new Baseline(
                weeks.stream().mapToLong(Week::done).sum() / days,
                weeks.stream().mapToLong(Week::items).sum() / days);
    }

    double share() {
        return itemsPerDay == 0 ? 0 : donePerDay / itemsPerDay;
    }

    double expectedDone(List<Week> weeks) {
        return donePerDay * weeks.stream().mapToInt(Week::workingDays).sum();
    }

    double expectedItems(List<Week> weeks) {
        return itemsPerDay * weeks.stream().mapToInt(Week::workingDays).sum();
    }

    /** How many items are missing after so many working days in which so many were done. */
    long missed(long workingDays, long done) {
        return Math.max(0, (long) Math.floor(donePerDay * workingDays) - done);
    }
}
