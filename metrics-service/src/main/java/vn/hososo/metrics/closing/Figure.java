package vn.hososo.metrics.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.DeclaredFigure;
import vn.hososo.metrics.compliance.TargetRow;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;

/**
 * Số liệu: one figure of a report, the same as in the list of ratios but without what changes from one moment to the next.
 * Unit, key and name are absent for a whole tier.
 */
public record Figure(
        @Nullable UUID unitId,
        @Nullable String unitKey,
        @Nullable String unitName,
        @Nullable LocalDate validTo,
        Tier tier,
        String indicator,
        int indicatorVersion,
        long numerator,
        long denominator,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal ratio,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal target,

        @Nullable TargetRow targetRow,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        Boolean met,

        long excluded,
        long madeAfterFact,
        long onTime,
        @Nullable DeclaredFigure declared) {

    static Figure of(ComplianceRow row) {
        return new Figure(
                row.unitId(),
                row.unitKey(),
                row.unitName(),
                row.validTo(),
                row.tier(),
                row.indicator(),
                row.indicatorVersion(),
                row.numerator(),
                row.denominator(),
                row.ratio(),
                row.target(),
                row.targetRow(),
                row.met(),
                row.excluded(),
                row.madeAfterFact(),
                row.onTime(),
                row.declared());
    }

    public Indicator of() {
        return Indicator.of(indicator);
    }

    /** What it is the figure of: with the same key, two figures may be compared. */
    public Key key() {
        return new Key(unitId, tier, indicator);
    }

    /** A unit, or a tier where there is none, and an indicator. */
    public record Key(@Nullable UUID unitId, Tier tier, String indicator) {}
}
