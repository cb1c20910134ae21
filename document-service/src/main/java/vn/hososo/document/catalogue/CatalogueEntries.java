package vn.hososo.document.catalogue;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** The rows of catalogues as the other features see them; to be called inside their transaction. */
public interface CatalogueEntries {
    /**
     * The entry with its row locked, so that of two openings at once the second sees the first. Refuses an unknown entry
     * (400 for {@code catalogueEntryId}), one of another unit, and one whose catalogue is not approved.
     */
    Uni<CataloguedDossier> claim(UUID unitId, UUID entryId);
}
