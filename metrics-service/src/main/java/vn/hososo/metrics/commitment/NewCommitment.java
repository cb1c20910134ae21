package vn.hososo.metrics.commitment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a leader promises.
 *
 * @param dueOn the last day that counts, after today and within a year
 * @param aim the ratio to reach over the days from tomorrow to that day
 */
@Schema(name = "NewCommitment")
public record NewCommitment(
        @NotNull LocalDate dueOn,

        @NotNull @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 4) @Schema(examples = "0.6")
        BigDecimal aim) {}
