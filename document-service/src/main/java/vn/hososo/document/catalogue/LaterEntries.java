package vn.hososo.document.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** Entries that a leader adds to an approved catalogue, and why. */
@Schema(name = "LaterCatalogueEntries")
record LaterEntries(
        @Schema(examples = "Phát sinh theo chương trình công tác quý II") @NotBlank @Size(max = 500) @Line
        String reason,

        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid NewEntry> entries) {}
