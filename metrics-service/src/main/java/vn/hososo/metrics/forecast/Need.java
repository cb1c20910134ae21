package vn.hososo.metrics.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How many of the next {@code expected} items must count for a target to be reached: the smallest n of 0 and above with
 * (numerator + n) / (denominator + expected) not below the target. More than are expected means that it cannot be reached
 * any more, none that it cannot be missed any more.
 */
record Need(long needed, long expected) {

    static Need of(long numerator, long denominator, long expected, BigDecimal target) {
        var whole = target.multiply(BigDecimal.valueOf(denominator + expected))
                .setScale(0, RoundingMode.CEILING)
                .longValueExact();
        return new Need(Math.max(0, whole - numerator), expected);
    }

    boolean isImpossible() {
        return needed > expected;
    }

    boolean isCertain() {
        return needed == 0;
    }
}
