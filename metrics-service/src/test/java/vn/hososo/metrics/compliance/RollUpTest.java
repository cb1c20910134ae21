package vn.hososo.metrics.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.unit.MeasuredUnit;

class RollUpTest {

    private final MeasuredUnit district = unit("ubnd-huyen", Tier.DISTRICT, null);
    private final MeasuredUnit office = unit("vp", Tier.DISTRICT, district.id());
    private final MeasuredUnit thua = unit("thua", Tier.COMMUNE, district.id());
    private final MeasuredUnit lamThao = unit("lam-thao", Tier.COMMUNE, district.id());
    private final RollUp rollUp = new RollUp(
            List.of(figure(thua, 3, 4), figure(district, 1, 1), figure(lamThao, 0, 0), figure(office, 1, 2)));

    @Test
    void unitsAreListedByTierAndKeyAlsoWithoutActivity() {
        // When
        var rows = rollUp.to(Scope.UNIT);

        // Then
        assertThat(rows)
                .extracting(sum -> sum.unit() == null ? "" : sum.unit().key())
                .containsExactly("ubnd-huyen", "vp", "lam-thao", "thua");
    }

    @Test
    void aTierSumsItsUnits() {
        // When
        var rows = rollUp.to(Scope.TIER);

        // Then
        assertThat(rows).extracting(RollUp.Sum::tier).containsExactly(Tier.DISTRICT, Tier.COMMUNE);
        assertThat(rows).extracting(RollUp.Sum::ratio).containsExactly(Ratio.of(2, 3), Ratio.of(3, 4));
    }

    @Test
    void aSubtreeSumsTheUnitAndEverythingBelowIt() {
        // When
        var rows = rollUp.to(Scope.SUBTREE);

        // Then
        assertThat(rows).singleElement().satisfies(sum -> {
            assertThat(sum.unit()).isEqualTo(district);
            assertThat(sum.ratio()).isEqualTo(Ratio.of(5, 7));
            assertThat(sum.tiers()).containsExactlyInAnyOrder(Tier.DISTRICT, Tier.COMMUNE);
        });
    }

    private static MeasuredUnit unit(String key, Tier tier, @Nullable UUID parent) {
        return new MeasuredUnit(UUID.randomUUID(), key, key, tier, parent, null);
    }

    private static UnitFigure figure(MeasuredUnit unit, long numerator, long denominator) {
        return new UnitFigure(unit, Indicator.DIGITAL_SIGNING, Ratio.of(numerator, denominator));
    }
}
