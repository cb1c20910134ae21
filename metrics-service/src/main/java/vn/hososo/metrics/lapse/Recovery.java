package vn.hososo.metrics.lapse;

import java.util.List;
import java.util.Optional;

/**
 * A lapsed unit has recovered when, over two working weeks (or as many as have enough expected items), it did three quarters
 * of what it did before, or three quarters of its former share of at least half of the usual items.
 */
final class Recovery {

    private static final double LEAST_ITEMS = 0.5;

    private final LapseConfig.Recovery config;
    private final LapseConfig.Rule bounds;
    private final StopRule rule;

    Recovery(LapseConfig config, StopRule rule) {
        this.config = config.recovery();
        this.bounds = config.rule();
        this.rule = rule;
    }

    /** The first good week of a recovery that shows at the end of week {@code last}. */
    Optional<Week> find(Past past, Episode lapse, int last) {
        int count = config.weeks();
        while (count < bounds.mostWeeks() && !isTelling(past, lapse, last, count)) {
            count++;
        }
        int first = last - count + 1;
        if (first < 0 || past.week(first).monday().isBefore(lapse.firstWeek())) {
            return Optional.empty();
        }
        var window = past.between(first, last);
        var baseline = lapse.baseline();
        if (!isGood(past, first, last, baseline) || rule.isPoor(past.between(last, last), baseline)) {
            return Optional.empty();
        }
        return window.stream()
                .filter(week -> !rule.isPoor(List.of(week), baseline))
                .findFirst();
    }

    private boolean isTelling(Past past, Episode lapse, int last, int count) {
        int first = last - count + 1;
        return first < 0 || lapse.baseline().expectedDone(past.between(first, last)) >= bounds.leastExpected();
    }

    private boolean isGood(Past past, int first, int last, Baseline baseline) {
        var window = past.between(first, last);
        long done = window.stream().mapToLong(Week::done).sum();
        long items = window.stream().mapToLong(Week::items).sum();
        return done >= config.share() * baseline.expectedDone(window)
                || done >= config.share() * baseline.share() * items
                        && items >= LEAST_ITEMS * baseline.expectedItems(window);
    }
}
