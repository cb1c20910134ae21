package vn.hososo.document.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A dossier with its documents in order. */
@Schema(name = "Dossier")
record DossierView(
        UUID id,
        UUID unitId,
        String code,
        String title,
        String state,
        @Nullable UUID incomingId,
        LocalDate openedOn,
        Instant openedAt,
        int documentCount,
        List<Item> documents,
        int version) {
    @Schema(name = "DossierItem")
    record Item(int ordinal, ItemKind itemKind, UUID documentId, LocalDate addedOn) {}
}
