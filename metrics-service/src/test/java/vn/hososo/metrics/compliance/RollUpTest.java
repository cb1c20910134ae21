package vn.hososo.metrics.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.compliance.UnitFigure.Unit;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

class RollUpTest {

    private final Unit district = unit("ubnd-huyen", Tier.DISTRICT, null);
    private final Unit office = unit("vp", Tier.DISTRICT, district.id());
    private final Unit thua = unit("thua", Tier.COMMUNE, district.id());
    private final Unit lamThao = unit("lam-thao", Tier.COMMUNE, district.id());
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
        assertThat(rows).extracting(RollUp.Sum::ratio).containsExactly(new Ratio(2, 3, 0, 0), new Ratio(3, 4, 0, 0));
    }

    @Test
    void aSubtreeSumsTheUnitAndEverythingBelowIt() {
        // When
        var rows = rollUp.to(Scope.SUBTREE);

        // Then
        assertThat(rows).singleElement().satisfies(sum -> {
            assertThat(sum.unit()).isEqualTo(district);
            assertThat(sum.ratio()).isEqualTo(new Ratio(5, 7, 0, 0));
            assertThat(sum.tiers()).containsExactlyInAnyOrder(Tier.DISTRICT, Tier.COMMUNE);
        });
    }

    private static Unit unit(String key, Tier tier, @Nullable UUID parent) {
        return new Unit(UUID.randomUUID(), key, key, tier, parent, null);
    }

    private static UnitFigure figure(Unit unit, long numerator, long denominator) {
        return new UnitFigure(unit, Indicator.DIGITAL_SIGNING, new Ratio(numerator, denominator, 0, 0));
    }
}
