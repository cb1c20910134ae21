package vn.hososo.metrics.target;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.metrics.fact.Tier;

/**
 * A target that is to hold from a day on, until the next one of its tier and indicator.
 *
 * @param validFrom today or later: what was due in the past stays as it was
 * @param basis number and symbol of the document that sets it
 */
@Schema(name = "NewTarget")
record NewTarget(
        @NotNull Tier tier,

        @NotBlank @Schema(examples = "digital-signing") String indicator,

        @NotNull LocalDate validFrom,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.8")
        BigDecimal threshold,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*") @Schema(examples = "12/KH-UBND")
        String basis) {}
