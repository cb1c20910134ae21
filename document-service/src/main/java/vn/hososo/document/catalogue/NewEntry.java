package vn.hososo.document.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.retention.RetentionTerms;
import vn.hososo.document.text.Line;

/**
 * A row of a catalogue (Decree 30/2020, Annex V). The notation has a letter in it, as in {@code 01.TCCB}, so that it
 * never equals the running number of a dossier outside the catalogue.
 */
@Schema(name = "NewCatalogueEntry")
record NewEntry(
        @Schema(examples = "01.TCCB") @NotBlank @Size(max = 20) @Pattern(regexp = NOTATION)
        String notation,

        @Schema(examples = "I. Tổ chức cán bộ") @Nullable @Size(max = 200) @Line
        String heading,

        @NotBlank @Size(max = 500) @Line String title,

        @Schema(examples = "10 năm", description = "Vĩnh viễn, a number of years, or the code of a rule")
        @NotNull
        @Pattern(regexp = RetentionTerms.FIELD)
        String retention,

        @Nullable @Size(max = 30) @Line String creator,

        @Nullable @Size(max = 500) @Line String note) {
    static final String NOTATION = "(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}./-]*";
}
