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

    DossierView.Item view() {
        return new DossierView.Item(ordinal, itemKind, documentId, addedOn);
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
