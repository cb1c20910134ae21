package vn.hososo.metrics.lapse;

import java.time.LocalDate;

/**
 * One week of a unit in one indicator, Monday to Sunday.
 *
 * @param workingDays by the working calendar; what is expected of the week is in proportion to them
 * @param done items that count
 * @param items items that should count
 */
record Week(LocalDate monday, int workingDays, long done, long items) {

    static final int DAYS = 7;

    /** The Monday on which the week is over and can be judged. */
    LocalDate over() {
        return monday.plusDays(DAYS);
    }
}
