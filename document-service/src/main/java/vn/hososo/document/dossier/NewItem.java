package vn.hososo.document.dossier;

import jakarta.validation.constraints.NotNull;
import java.util.Map;
import java.util.UUID;

/** A document to be added to a dossier. */
record NewItem(@NotNull ItemKind itemKind, @NotNull UUID documentId) {
    /** What the trace tells of it. */
    Map<String, String> details() {
        return Map.of("itemKind", itemKind.name(), "documentId", documentId.toString());
    }
}
