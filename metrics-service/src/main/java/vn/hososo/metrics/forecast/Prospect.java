package vn.hososo.metrics.forecast;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What follows from where a unit stands.
 *
 * @param reachedOn the day on which the target is reached at this pace, where it is below it now
 * @param workingDays how many are left in the year
 * @param expected how many items are still to be expected
 * @param needed how many of these must count; more than are expected where it is impossible
 * @param ratio the year's ratio at this pace
 */
record Prospect(
        Outlook outlook,
        @Nullable LocalDate reachedOn,
        int workingDays,
        long expected,
        @Nullable Long needed,
        @Nullable BigDecimal ratio) {}
