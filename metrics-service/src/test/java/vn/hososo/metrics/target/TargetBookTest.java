package vn.hososo.metrics.target;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

class TargetBookTest {

    private static final Instant EARLY = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATE = Instant.parse("2025-06-01T00:00:00Z");

    private final TargetBook book = new TargetBook(List.of(
            target("2020-01-01", "0.60", EARLY),
            target("2025-01-01", "0.70", LATE),
            target("2025-01-01", "0.65", EARLY)));

    @Test
    void theLatestDecisionForTheDayIsInForce() {
        // When
        var before = book.of(Tier.COMMUNE, Indicator.DIGITAL_SIGNING, LocalDate.parse("2024-12-31"), null);
        var after = book.of(Tier.COMMUNE, Indicator.DIGITAL_SIGNING, LocalDate.parse("2025-12-31"), null);

        // Then
        assertThat(before.threshold()).isEqualByComparingTo("0.60");
        assertThat(after.threshold()).isEqualByComparingTo("0.70");
    }

    @Test
    void aLaterDecisionDoesNotRewriteWhatWasKnownBefore() {
        // When
        var then = book.of(Tier.COMMUNE, Indicator.DIGITAL_SIGNING, LocalDate.parse("2025-12-31"), EARLY);

        // Then
        assertThat(then.threshold()).isEqualByComparingTo("0.65");
    }

    @Test
    void withoutADecisionThereIsNoTarget() {
        // When
        var none = book.of(Tier.PROVINCE, Indicator.DIGITAL_SIGNING, LocalDate.parse("2025-12-31"), null);

        // Then
        assertThat(none).isNull();
    }

    private static Target target(String validFrom, String threshold, Instant known) {
        return new Target(
                Tier.COMMUNE,
                Indicator.DIGITAL_SIGNING,
                LocalDate.parse(validFrom),
                new BigDecimal(threshold),
                "12/KH-UBND",
                known,
                null);
    }
}
