package vn.hososo.metrics.cutoff;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A cut-off that is to hold from a day on.
 *
 * @param validFrom today or later; months that end from this day on end with the cut-off
 * @param day absent: the month's own last day
 * @param basis number and symbol of the document that sets it
 */
@Schema(name = "NewCutOff")
record NewCutOff(
        @NotNull LocalDate validFrom,
        @Nullable @Min(1) @Max(28) @Schema(examples = "14") Integer day,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*") @Schema(examples = "09/2019/NĐ-CP")
        String basis) {}
