package vn.hososo.metrics.commitment;

import java.math.BigDecimal;

/** What a commitment came to, and the figure it was judged by. */
record Verdict(CommitmentState state, long numerator, long denominator) {

    /** The exact fraction is compared; the aim itself is enough. */
    static Verdict of(long numerator, long denominator, BigDecimal aim) {
        if (denominator == 0) {
            return new Verdict(CommitmentState.UNTESTED, numerator, denominator);
        }
        boolean kept = BigDecimal.valueOf(numerator).compareTo(aim.multiply(BigDecimal.valueOf(denominator))) >= 0;
        return new Verdict(kept ? CommitmentState.KEPT : CommitmentState.BROKEN, numerator, denominator);
    }
}
