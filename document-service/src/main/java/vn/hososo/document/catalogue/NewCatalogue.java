package vn.hososo.document.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A catalogue for a year, with its first entries or without. */
@Schema(name = "NewCatalogue")
record NewCatalogue(
        @Schema(examples = "2021") @NotNull @Min(2000) @Max(2100)
        Integer year,

        @Nullable @Size(max = 5000) List<@NotNull @Valid NewEntry> entries) {
    List<NewEntry> entriesOrNone() {
        return entries == null ? List.of() : entries;
    }
}
