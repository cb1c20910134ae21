package vn.hososo.document.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.retention.RetentionTerms;
import vn.hososo.document.text.Line;

/** The fields of a dossier that its makers write (Decree 30/2020, Annex VI); replaced as a whole. */
@Schema(name = "DossierDetails")
record DossierDetails(
        @NotBlank @Size(max = 500) @Line String title,

        @Schema(examples = "10 năm", description = "Vĩnh viễn, a number of years, or the code of a rule")
        @Nullable
        @Pattern(regexp = RetentionTerms.FIELD)
        String retention,

        @NotBlank @Size(max = 30) @Line String creator,

        @NotBlank @Size(max = 50) @Line String language,

        @NotNull LocalDate startDate,

        @Nullable LocalDate endDate,

        @Nullable @Size(max = 500) @Line String description) {
    boolean daysInOrder() {
        return endDate == null || !endDate.isBefore(startDate);
    }
}
