package vn.hososo.document.catalogue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the catalogue says of a dossier that is to be opened from it. */
public record CataloguedDossier(
        UUID entryId,
        int year,
        String notation,
        String title,
        String retention,
        @Nullable String creator) {}
