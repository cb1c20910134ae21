package vn.hososo.metrics.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.closing.Figure;
import vn.hososo.metrics.closing.Figures;
import vn.hososo.metrics.compliance.Ratio;
import vn.hososo.metrics.fact.Tier;

/**
 * How many units of a tier meet the target of an indicator, and the tier as a whole; without a tier, all units together.
 *
 * @param active units in which anything occurred
 */
@Schema(name = "ReportHeadline")
record Headline(
        @Nullable Tier tier,
        String indicator,
        int units,
        int active,
        int met,
        long numerator,
        long denominator,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal ratio,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal target) {

    static List<Headline> ofTiers(Figures figures) {
        return figures.tiers().stream()
                .map(tier -> of(
                        tier.tier(),
                        tier.indicator(),
                        figures.units().stream()
                                .filter(unit -> unit.tier() == tier.tier()
                                        && unit.indicator().equals(tier.indicator()))
                                .toList(),
                        tier.target()))
                .toList();
    }

    /** All units together, a line for each indicator. */
    static List<Headline> ofAll(Figures figures) {
        return figures.units().stream()
                .map(Figure::indicator)
                .distinct()
                .map(indicator -> of(
                        null,
                        indicator,
                        figures.units().stream()
                                .filter(unit -> unit.indicator().equals(indicator))
                                .toList(),
                        null))
                .toList();
    }

    private static Headline of(@Nullable Tier tier, String indicator, List<Figure> units, @Nullable BigDecimal target) {
        var sum = units.stream()
                .map(unit -> Ratio.of(unit.numerator(), unit.denominator()))
                .reduce(Ratio.NONE, Ratio::plus);
        return new Headline(
                tier,
                indicator,
                units.size(),
                (int) units.stream().filter(unit -> unit.denominator() > 0).count(),
                (int) units.stream()
                        .filter(unit -> Boolean.TRUE.equals(unit.met()))
                        .count(),
                sum.numerator(),
                sum.denominator(),
                sum.value(),
                target);
    }
}
