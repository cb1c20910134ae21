package vn.hososo.metrics.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.fact.Tier;

class RankingTest {

    @Test
    void equalFractionsShareARankAndUnitsWithoutActivityHaveNone() {
        // Given
        var rows = List.of(
                row("a", 2, 4),
                row("b", 0, 0),
                row("c", 1, 2),
                row("d", 3, 3),
                row("e", 49_999, 100_000),
                row("f", 0, 5));

        // When
        var ranked = Ranking.of(rows);

        // Then
        assertThat(ranked)
                .extracting(it -> it.row().unitKey() + it.rank())
                .containsExactly("d1", "a2", "c2", "e4", "f5", "bnull");
        assertThat(ranked).allMatch(it -> it.among() == 5);
    }

    private static ComplianceRow row(String key, long numerator, long denominator) {
        return new ComplianceRow(
                UUID.randomUUID(),
                key,
                key,
                null,
                Tier.COMMUNE,
                "digital-signing",
                1,
                "2025",
                numerator,
                denominator,
                0,
                0,
                0,
                null,
                Ratio.of(numerator, denominator).value(),
                null,
                null,
                null,
                true,
                new Fresh(null, null));
    }
}
