package vn.hososo.metrics.compliance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * An exact fraction. Where nothing occurred it has no value: neither 0 % nor 100 %.
 *
 * @param excluded lawfully left out of both sides; shown beside
 * @param madeAfterFact part of the denominator: filed only after completion or issue; shown beside
 * @param onTime part of the numerator: done in time; shown beside
 * @param declaredNumerator what of it other systems only declare, also where that does not count
 */
public record Ratio(
        long numerator,
        long denominator,
        long excluded,
        long madeAfterFact,
        long onTime,
        long declaredNumerator,
        long declaredDenominator) {

    public static final Ratio NONE = Ratio.of(0, 0);
    private static final int DECIMALS = 4;

    public static Ratio of(long numerator, long denominator) {
        return new Ratio(numerator, denominator, 0, 0, 0, 0, 0);
    }

    public Ratio plus(Ratio other) {
        return new Ratio(
                numerator + other.numerator,
                denominator + other.denominator,
                excluded + other.excluded,
                madeAfterFact + other.madeAfterFact,
                onTime + other.onTime,
                declaredNumerator + other.declaredNumerator,
                declaredDenominator + other.declaredDenominator);
    }

    /** Null where other systems declare nothing. */
    @Nullable
    DeclaredFigure declared() {
        return declaredDenominator == 0 ? null : new DeclaredFigure(declaredNumerator, declaredDenominator);
    }

    /** Rounded down, so that a figure never looks better than it is; null without activity. */
    public @Nullable BigDecimal value() {
        return denominator == 0
                ? null
                : BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DECIMALS, RoundingMode.DOWN);
    }

    /** Whether the exact fraction reaches the threshold, itself included; null without activity or without a target. */
    public @Nullable Boolean meets(@Nullable BigDecimal threshold) {
        if (threshold == null || denominator == 0) {
            return null;
        }
        return BigDecimal.valueOf(numerator).compareTo(threshold.multiply(BigDecimal.valueOf(denominator))) >= 0;
    }
}
