package vn.hososo.metrics.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Whether what other systems only declare counts.
 *
 * @param validFrom the first day of items that it is about; a past day changes what is answered from now on, never what was
 *     answered {@code asOf} an earlier moment
 * @param basis number and symbol of the document that decides it
 */
@Schema(name = "NewDeclaredPolicy")
record NewDeclaredPolicy(
        @NotNull LocalDate validFrom,

        @NotNull Boolean counts,

        @NotBlank @Size(max = 200) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*") @Schema(examples = "15/KH-UBND")
        String basis) {}
