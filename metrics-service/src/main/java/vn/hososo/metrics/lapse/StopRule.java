package vn.hososo.metrics.lapse;

import java.util.List;
import java.util.Optional;

/**
 * The stated rule. A unit that complied has stopped when two working weeks in a row lie below half of its baseline. Where
 * fewer items are expected than would tell anything, the weeks before are taken in until there are enough.
 */
final class StopRule {

    private final LapseConfig.Rule config;

    StopRule(LapseConfig.Rule config) {
        this.config = config;
    }

    /** The first week of a stop that shows at the end of week {@code last}. */
    Optional<Finding> find(Past past, int last) {
        for (int count = config.weeks(); count <= config.mostWeeks(); count++) {
            int first = last - count + 1;
            if (first < 0 || past.isLapsed(first)) {
                return Optional.empty();
            }
            var baseline = past.baselineBefore(first);
            var window = past.between(first, last);
            if (baseline.isPresent() && baseline.get().expectedDone(window) >= config.leastExpected()) {
                return isStopped(past, first, last, baseline.get())
                        ? Optional.of(new Finding(begin(past, first, baseline.get()), baseline.get()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private boolean isStopped(Past past, int first, int last, Baseline baseline) {
        return isPoor(past.between(first, last), baseline)
                && past.between(last - config.weeks() + 1, last).stream()
                        .allMatch(week -> isPoor(List.of(week), baseline));
    }

    private int begin(Past past, int first, Baseline baseline) {
        int begin = first;
        while (begin > 0 && !past.isLapsed(begin - 1) && isPoor(List.of(past.week(begin - 1)), baseline)) {
            begin--;
        }
        while (!isPoor(List.of(past.week(begin)), baseline)) {
            begin++;
        }
        return begin;
    }

    /**
     * Less than half was done of what was usual. A quiet season is no stop: whoever had little to do, and did it, is not
     * poor, unless next to nothing was entered at all.
     */
    boolean isPoor(List<Week> weeks, Baseline baseline) {
        long done = weeks.stream().mapToLong(Week::done).sum();
        long items = weeks.stream().mapToLong(Week::items).sum();
        boolean little = done < config.below() * baseline.expectedDone(weeks);
        boolean neglected = done < config.below() * baseline.share() * items;
        boolean silent = items < config.silent() * baseline.expectedItems(weeks);
        return little && (neglected || silent);
    }
}
