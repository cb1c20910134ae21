package vn.hososo.document.dossier;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A document in a dossier, by reference: the same one may lie in several. */
@Entity
@Table(name = "dossier_document")
class DossierDocument {
    @Id
    private UUID id;

    private UUID dossierId;
    private int ordinal;

    @Enumerated(EnumType.STRING)
    private ItemKind itemKind;

    private UUID documentId;
    private LocalDate addedOn;
    private String addedBy;
    private @Nullable LocalDate removedOn;
    private @Nullable String removedBy;
    private @Nullable String removalReason;

    @SuppressWarnings("NullAway")
    protected DossierDocument() {}

    DossierDocument(UUID id, UUID dossierId, int ordinal, NewItem item, LocalDate addedOn, String addedBy) {
        this.id = id;
        this.dossierId = dossierId;
        this.ordinal = ordinal;
        this.itemKind = item.itemKind();
        this.documentId = item.documentId();
        this.addedOn = addedOn;
        this.addedBy = addedBy;
    }

    DossierEvent.DossierDocumentAdded added(UUID unitId) {
        return new DossierEvent.DossierDocumentAdded(dossierId, unitId, itemKind, documentId, addedOn);
    }

    UUID dossierId() {
        return dossierId;
    }

    UUID documentId() {
        return documentId;
    }

    ItemKind itemKind() {
        return itemKind;
    }

    boolean isHere() {
        return removedOn == null;
    }

    DossierEvent remove(UUID unitId, LocalDate day, String by, String reason) {
        removedOn = day;
        removedBy = by;
        removalReason = reason;
        return new DossierEvent.DossierDocumentRemoved(dossierId, unitId, itemKind, documentId, day);
    }

    Folio folio(FiledDocument document) {
        return new Folio(ordinal, addedOn, document);
    }

    /** To be asked of a document that was taken out. */
    DossierView.Removal removal() {
        if (removedOn == null || removedBy == null || removalReason == null) {
            throw new IllegalStateException("Still in the dossier: " + id);
        }
        return new DossierView.Removal(ordinal, itemKind, documentId, removedOn, removedBy, removalReason);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DossierDocument document && document.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
