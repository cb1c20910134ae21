package vn.hososo.document.catalogue;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of a catalogue: a dossier that is to be opened. */
@Entity
@Table(name = "catalogue_entry")
class CatalogueEntry {
    @Id
    private UUID id;

    private UUID catalogueId;
    private int ordinal;
    private String notation;
    private @Nullable String heading;
    private String title;
    private String retention;
    private @Nullable String creator;
    private @Nullable String note;
    private @Nullable LocalDate addedOn;
    private @Nullable String addedBy;
    private @Nullable String addedReason;

    @SuppressWarnings("NullAway")
    protected CatalogueEntry() {}

    CatalogueEntry(UUID id, UUID catalogueId, int ordinal, NewEntry described, String retention) {
        this.id = id;
        this.catalogueId = catalogueId;
        this.ordinal = ordinal;
        this.notation = described.notation();
        this.heading = described.heading();
        this.title = described.title();
        this.retention = retention;
        this.creator = described.creator();
        this.note = described.note();
    }

    /** Marks an entry that came after the approval. */
    CatalogueEntry addedLater(LocalDate day, String by, String reason) {
        addedOn = day;
        addedBy = by;
        addedReason = reason;
        return this;
    }

    UUID catalogueId() {
        return catalogueId;
    }

    CataloguedDossier dossier(int year) {
        return new CataloguedDossier(id, year, notation, title, retention, creator);
    }

    CatalogueView.Entry view() {
        return new CatalogueView.Entry(
                id, ordinal, notation, heading, title, retention, creator, note, addedOn, addedBy, addedReason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CatalogueEntry entry && entry.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
