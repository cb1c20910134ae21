package vn.hososo.metrics.lapse;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/**
 * Weeks in which the whole district nearly stood still: an outage, a storm, a history that is still being read. Where
 * everybody stops in the same week no single unit has lapsed, so such a week is not judged.
 */
final class StillWeeks {

    private static final int COMPARED = 8;

    private final Weeks weeks;
    private final int leastUnits;
    private final double share;

    StillWeeks(Weeks weeks, LapseConfig.Still config) {
        this.weeks = weeks;
        this.leastUnits = config.units();
        this.share = config.share();
    }

    /** The Mondays of still weeks up to {@code today}, from what all units together did. */
    Set<LocalDate> of(Map<LocalDate, Total> totals, LocalDate today) {
        var still = new HashSet<LocalDate>();
        var recent = new ArrayDeque<Rate>();
        var sorted = new TreeMap<>(totals);
        if (sorted.isEmpty()) {
            return still;
        }
        for (var monday = sorted.firstKey(); monday.isBefore(today); monday = monday.plusDays(Week.DAYS)) {
            var days = weeks.workingDays(monday);
            if (days == 0) {
                continue;
            }
            var total = sorted.getOrDefault(monday, Total.NOTHING);
            var rate = new Rate((double) total.done() / days, total.units());
            if (isStill(rate, recent)) {
                still.add(monday);
            } else {
                recent.addLast(rate);
                if (recent.size() > COMPARED) {
                    recent.removeFirst();
                }
            }
        }
        return still;
    }

    private boolean isStill(Rate rate, ArrayDeque<Rate> recent) {
        if (recent.size() < COMPARED) {
            return false;
        }
        double units = median(recent, Rate::units);
        double usual = median(recent, Rate::perDay);
        return units >= leastUnits && rate.perDay() < share * usual;
    }

    private static double median(Collection<Rate> rates, ToDoubleFunction<Rate> value) {
        return rates.stream()
                .mapToDouble(value)
                .sorted()
                .skip(rates.size() / 2)
                .findFirst()
                .orElse(0);
    }

    /** What all units together did in a week, and how many of them did anything. */
    record Total(long done, long units) {
        static final Total NOTHING = new Total(0, 0);
    }

    private record Rate(double perDay, long units) {}
}
