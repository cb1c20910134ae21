package vn.hososo.benchmark;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was measured (số đo): one line of a proof.
 *
 * @param figure empty where it could not be measured; a word where there is no number to tell
 * @param limit null where the figure is only told
 * @param reference what it stands beside or is made of, in words
 * @param command how to measure it again
 */
record Figure(
        String what,
        String figure,
        String unit,
        Relation relation,
        @Nullable BigDecimal limit,
        String reference,
        String command,
        Instant at) {
    private static final MathContext DIGITS = new MathContext(5);
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+([.][0-9]+)?");

    /** How a figure has to stand to its limit. */
    enum Relation {
        AT_LEAST(">="),
        AT_MOST("<="),
        EXACTLY("="),
        TOLD("");

        private final String sign;

        Relation(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        static Relation of(String sign) {
            return Stream.of(values())
                    .filter(relation -> relation.sign.equals(sign))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("no relation: " + sign));
        }
    }

    /** Five digits of it; empty for what no division yields. */
    static String text(double seen) {
        BigDecimal digits = rounded(seen);
        return digits == null ? "" : digits.toPlainString();
    }

    /** Five digits of it; null for what no division yields. */
    static @Nullable BigDecimal rounded(double seen) {
        if (!Double.isFinite(seen)) {
            return null;
        }
        BigDecimal digits = new BigDecimal(seen).round(DIGITS).stripTrailingZeros();
        return digits.scale() < 0 ? digits.setScale(0) : digits;
    }

    boolean isMeasured() {
        return !figure.isBlank();
    }

    /** Null where the figure is no number. */
    @Nullable
    BigDecimal number() {
        return NUMBER.matcher(figure).matches() ? new BigDecimal(figure) : null;
    }

    boolean isJudged() {
        return relation != Relation.TOLD && limit != null;
    }

    /** What could not be measured is missed as well. */
    boolean isMissed() {
        if (!isMeasured()) {
            return true;
        }
        if (!isJudged()) {
            return false;
        }
        BigDecimal number = number();
        if (number == null) {
            return true;
        }
        int compared = number.compareTo(limit);
        return switch (relation) {
            case AT_LEAST -> compared < 0;
            case AT_MOST -> compared > 0;
            case EXACTLY -> compared != 0;
            case TOLD -> false;
        };
    }

    /** How many times the limit it reaches, whichever direction is the good one; 1 is the limit itself. */
    double reached() {
        BigDecimal number = number();
        if (number == null || limit == null) {
            return 0;
        }
        double seen = number.doubleValue();
        double aim = limit.doubleValue();
        double reached = switch (relation) {
            case AT_LEAST -> seen / aim;
            case AT_MOST -> aim / seen;
            case EXACTLY, TOLD -> Double.NaN;
        };
        return Double.isFinite(reached) ? reached : isMissed() ? 0 : 1;
    }
}
