package vn.hososo.metrics.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Tier;

/**
 * One figure. {@code validTo} is the first day without the unit, where it has ended. {@code unitId}, {@code unitKey} and
 * {@code unitName} are absent for a whole tier; {@code ratio} and {@code met} are null where nothing occurred (không phát
 * sinh); {@code target} is null where tiers are mixed. Beside the ratio: {@code excluded} are lawfully on neither side,
 * {@code madeAfterFact} were filed after completion or issue, {@code onTime} of the numerator were done in time, and
 * {@code declared} is what other systems only say.
 */
public record ComplianceRow(
        @Nullable UUID unitId,
        @Nullable String unitKey,
        @Nullable String unitName,
        @Nullable LocalDate validTo,
        Tier tier,
        String indicator,
        int indicatorVersion,
        String period,
        long numerator,
        long denominator,
        long excluded,
        long madeAfterFact,
        long onTime,
        @Nullable DeclaredFigure declared,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal ratio,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        BigDecimal target,

        @Nullable TargetRow targetRow,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        Boolean met,

        boolean settled,
        Fresh fresh) {}
