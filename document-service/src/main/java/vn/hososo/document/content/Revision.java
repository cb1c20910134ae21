package vn.hososo.document.content;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A version of a document's bytes; written once, never changed. */
@Entity
@Table(name = "revision")
class Revision {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private DocumentRef.Kind documentKind;

    private UUID documentId;
    private UUID unitId;
    private UUID draftingUnitId;
    private String sha256;
    private long size;
    private int pageCount;

    @Enumerated(EnumType.STRING)
    private Origin origin;

    @Column(unique = true)
    private @Nullable UUID signatureId;

    private Instant storedAt;

    @SuppressWarnings("NullAway")
    protected Revision() {}

    Revision(UUID id, DocumentRef document, StoredContent content, @Nullable UUID signatureId, Instant storedAt) {
        this.id = id;
        this.documentKind = document.kind();
        this.documentId = document.documentId();
        this.unitId = document.unitId();
        this.draftingUnitId = document.draftingUnitId();
        this.sha256 = content.sha256();
        this.size = content.size();
        this.pageCount = content.pageCount();
        this.origin = signatureId == null ? Origin.UPLOAD : Origin.SIGNING;
        this.signatureId = signatureId;
        this.storedAt = storedAt.truncatedTo(ChronoUnit.MICROS);
    }

    StoredRevision stored() {
        return new StoredRevision(
                id, document(), new StoredContent(sha256, size, pageCount), origin, signatureId, storedAt);
    }

    private DocumentRef document() {
        return new DocumentRef(documentKind, documentId, unitId, draftingUnitId);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Revision revision && revision.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
