package vn.hososo.metrics.forecast;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Within which bounds the ratio lies at the end of the year, with four chances in five. Simulated by the Bayesian bootstrap
 * (D. B. Rubin, Annals of Statistics 9, 1981): each run gives the recent weeks other weights at random, so that a few weeks
 * are not taken for the truth, and draws the weeks to come from them. Few weeks differ less among themselves than all weeks
 * do, so the bounds are widened as Student's distribution is. The seed is fixed: the same weeks, the same bounds.
 */
final class YearEnd {

    private static final long SEED = 20_250_101;
    private static final double OUTSIDE = 0.1;
    /** The quantile of the normal distribution that leaves out so much. */
    private static final double NORMAL = 1.2816;

    private final int runs;

    YearEnd(int runs) {
        this.runs = runs;
    }

    /** Null where nothing occurred. */
    @Nullable
    Bounds bounds(long numerator, long denominator, int workingDays, List<RecentWeek> recent) {
        var weeks = recent.stream().filter(week -> week.workingDays() > 0).toList();
        if (workingDays == 0 || weeks.isEmpty()) {
            return denominator == 0 ? null : Bounds.exact((double) numerator / denominator);
        }
        var random = new Random(SEED);
        var ratios = new double[runs];
        int known = 0;
        for (int run = 0; run < runs; run++) {
            double ratio = run(numerator, denominator, workingDays, weeks, random);
            if (!Double.isNaN(ratio)) {
                ratios[known++] = ratio;
            }
        }
        var sorted = Arrays.copyOf(ratios, known);
        Arrays.sort(sorted);
        return known == 0 ? null : bounds(sorted, widening(weeks.size()));
    }

    private static Bounds bounds(double[] sorted, double widening) {
        double middle = quantile(sorted, 0.5);
        return new Bounds(
                Math.max(0, middle - widening * (middle - quantile(sorted, OUTSIDE))),
                Math.min(1, middle + widening * (quantile(sorted, 1 - OUTSIDE) - middle)));
    }

    /** The quantile of Student's distribution over the normal one's (to the first order), times the sample's own bias. */
    private static double widening(int weeks) {
        double free = Math.max(1, weeks - 1);
        return Math.sqrt((free + 1) / free) * (1 + (NORMAL * NORMAL + 1) / (4 * free));
    }

    private static double run(
            double numerator, double denominator, int workingDays, List<RecentWeek> weeks, Random random) {
        var upTo = weights(weeks.size(), random);
        double left = workingDays;
        double done = numerator;
        double items = denominator;
        while (left > 0) {
            var week = weeks.get(draw(upTo, random));
            double part = Math.min(1, left / week.workingDays());
            done += part * week.done();
            items += part * week.items();
            left -= week.workingDays();
        }
        return done / items;
    }

    /** Weights evenly spread over all that sum to one, added up. */
    private static double[] weights(int many, Random random) {
        var upTo = new double[many];
        double sum = 0;
        for (int i = 0; i < many; i++) {
            sum -= Math.log(1 - random.nextDouble());
            upTo[i] = sum;
        }
        return upTo;
    }

    private static int draw(double[] upTo, Random random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(upTo.length - 1, found < 0 ? -found - 1 : found);
    }

    private static double quantile(double[] sorted, double share) {
        return sorted[(int) Math.round(share * (sorted.length - 1))];
    }

    /** Both included. */
    record Bounds(double low, double high) {
        static Bounds exact(double ratio) {
            return new Bounds(ratio, ratio);
        }
    }
}
