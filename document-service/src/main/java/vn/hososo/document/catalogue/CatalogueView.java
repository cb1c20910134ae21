package vn.hososo.document.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.version.Versioned;

/** A catalogue with its entries in order; in a list without them. */
@Schema(name = "Catalogue")
record CatalogueView(
        UUID id,
        UUID unitId,
        int year,
        String state,
        @Nullable LocalDate approvedOn,
        @Nullable String approvedBy,
        int entryCount,
        List<Entry> entries,
        int version)
        implements Versioned {
    /** A row; {@code addedOn}, {@code addedBy} and {@code addedReason} where it came after the approval. */
    @Schema(name = "CatalogueEntry")
    record Entry(
            UUID id,
            int ordinal,
            String notation,
            @Nullable String heading,
            String title,
            String retention,
            @Nullable String creator,
            @Nullable String note,
            @Nullable LocalDate addedOn,
            @Nullable String addedBy,
            @Nullable String addedReason) {}
}
