package vn.hososo.metrics.lapse;

import java.util.Optional;
import java.util.function.ToDoubleBiFunction;

/**
 * The change-point test beside the rule: Page's cumulative sum in its maximum form (E. S. Page, Continuous inspection schemes,
 * Biometrika 41, 1954), limited to a window of weeks (T. L. Lai, JRSS B 57, 1995). Two charts: one for the share of items that
 * are done (binomial), one for the items entered (Poisson, J. M. Lucas, Counted data CUSUM's, Technometrics 27, 1985). A week
 * adds the logarithm of how much likelier its counts are after a drop to {@code dropTo} than at the baseline; a sum above
 * the limit is a change, and its first week is where the sum is greatest.
 */
final class ChangePoint {

    // a share of one would make a single miss infinitely surprising
    private static final double HIGHEST_SHARE = 0.97;

    private final LapseConfig.ChangePoint config;

    ChangePoint(LapseConfig.ChangePoint config) {
        this.config = config;
    }

    Optional<Finding> find(Past past, int last) {
        if (!config.enabled()) {
            return Optional.empty();
        }
        var neglect = greatest(past, last, this::neglect);
        var silence = greatest(past, last, this::silence);
        return silence.sum() > neglect.sum() ? silence.found() : neglect.found().or(silence::found);
    }

    private Sum greatest(Past past, int last, ToDoubleBiFunction<Week, Baseline> evidence) {
        var greatest = new Sum(Optional.empty(), config.limit());
        for (int first = last; first >= 0 && first > last - config.mostWeeks() && !past.isLapsed(first); first--) {
            var baseline = past.baselineBefore(first);
            if (baseline.isPresent()) {
                double sum = sum(past, first, last, baseline.get(), evidence);
                if (sum >= greatest.sum()) {
                    greatest = new Sum(Optional.of(new Finding(first, baseline.get())), sum);
                }
            }
        }
        return greatest;
    }

    // No week can raise the alarm alone: a conference or a power cut may empty one.
    private double sum(Past past, int first, int last, Baseline baseline, ToDoubleBiFunction<Week, Baseline> evidence) {
        return past.between(first, last).stream()
                .mapToDouble(week -> Math.min(config.limit() / 2, evidence.applyAsDouble(week, baseline)))
                .sum();
    }

    /** Of {@code n} items {@code x} are done: x ln(p1/p0) + (n - x) ln((1 - p1)/(1 - p0)). */
    private double neglect(Week week, Baseline baseline) {
        double before = Math.min(HIGHEST_SHARE, baseline.share());
        double after = before * config.dropTo();
        return week.done() * Math.log(after / before)
                + (week.items() - week.done()) * Math.log((1 - after) / (1 - before));
    }

    /** {@code x} items where m are usual: x ln r + m (1 - r), with r the drop. */
    private double silence(Week week, Baseline baseline) {
        double usual = baseline.itemsPerDay() * week.workingDays();
        return week.items() * Math.log(config.dropTo()) + usual * (1 - config.dropTo());
    }

    private record Sum(Optional<Finding> found, double sum) {}
}
