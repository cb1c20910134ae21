package vn.hososo.document.dossier;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** A document to be added to a dossier. */
record NewItem(@NotNull ItemKind itemKind, @NotNull UUID documentId) {}
