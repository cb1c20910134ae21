package vn.hososo.metrics.lapse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The weeks of a unit, and which of them lie in a lapse and therefore are no measure of what it can do. */
final class Past {

    private final List<Week> weeks;
    private final Set<Week> lapsed;
    private final LapseConfig.Baseline config;

    Past(List<Week> weeks, Set<Week> lapsed, LapseConfig.Baseline config) {
        this.weeks = weeks;
        this.lapsed = lapsed;
        this.config = config;
    }

    boolean isLapsed(int week) {
        return lapsed.contains(weeks.get(week));
    }

    Week week(int index) {
        return weeks.get(index);
    }

    Stream<Week> all() {
        return weeks.stream();
    }

    /** Both included. */
    List<Week> between(int first, int last) {
        return weeks.subList(first, last + 1);
    }

    /** What the unit did in the weeks before; empty unless it complied then, with enough to tell. */
    Optional<Baseline> baselineBefore(int week) {
        var measure = new ArrayList<Week>();
        for (int i = week - 1; i >= 0 && measure.size() < config.weeks(); i--) {
            if (!isLapsed(i)) {
                measure.add(weeks.get(i));
            }
        }
        if (measure.size() < config.leastWeeks()) {
            return Optional.empty();
        }
        var baseline = Baseline.of(measure);
        var done = measure.stream().mapToLong(Week::done).sum();
        return done >= config.leastDone() && baseline.share() >= config.goodShare()
                ? Optional.of(baseline)
                : Optional.empty();
    }
}
