package vn.hososo.metrics.forecast;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.compliance.ComplianceRow;
import vn.hososo.metrics.compliance.Fresh;
import vn.hososo.metrics.fact.Tier;

/**
 * Dự báo: how a unit stands towards the target of a year. {@code neededItems} of the next {@code expectedItems} must count,
 * more than are expected where it is impossible; {@code yearEndRatio} is the year's ratio at this pace, with four chances in
 * five between {@code yearEndLow} and {@code yearEndHigh}.
 */
public record ForecastRow(
        UUID unitId,
        String unitKey,
        String unitName,
        Tier tier,
        String indicator,
        int indicatorVersion,
        String period,
        long numerator,
        long denominator,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal ratio,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal target,

        Outlook outlook,
        @Nullable LocalDate reachedOn,
        int workingDaysLeft,
        long expectedItems,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        Long neededItems,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal yearEndRatio,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal yearEndLow,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal yearEndHigh,

        boolean settled,
        Fresh fresh) {

    /** {@code figure} is of one unit. */
    static ForecastRow of(ComplianceRow figure, Prospect prospect, YearEnd.@Nullable Bounds bounds) {
        return new ForecastRow(
                figure.unitId(),
                figure.unitKey(),
                figure.unitName(),
                figure.tier(),
                figure.indicator(),
                figure.indicatorVersion(),
                figure.period(),
                figure.numerator(),
                figure.denominator(),
                figure.ratio(),
                figure.target(),
                prospect.outlook(),
                prospect.reachedOn(),
                prospect.workingDays(),
                prospect.expected(),
                prospect.needed(),
                prospect.ratio(),
                bounds == null ? null : Standing.decimal(bounds.low()),
                bounds == null ? null : Standing.decimal(bounds.high()),
                figure.settled(),
                figure.fresh());
    }
}
