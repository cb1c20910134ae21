package vn.hososo.signing.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/**
 * One document of a tray. The id of the signature to be made is given beforehand and changes only after that attempt is known to
 * have failed: so whoever goes on finds what an interrupted one has made.
 */
@Entity
@Table(name = "batch_item")
class BatchItem {

    @Id
    private UUID id;

    @Column(name = "batch_id", nullable = false)
    private UUID batchId;

    @Column(nullable = false)
    private int place;

    @Column(name = "document_id", nullable = false)
    private UUID documentId;

    @Column(name = "revision_id", nullable = false)
    private UUID revisionId;

    @Column(name = "signature_id", nullable = false)
    private UUID signatureId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private BatchItemState state;

    @Column(name = "signed_revision_id")
    private @Nullable UUID signedRevisionId;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    private @Nullable Hindrance hindrance;

    @SuppressWarnings("NullAway.Init")
    protected BatchItem() {}

    BatchItem(UUID batchId, int place, NewBatch.Seen seen) {
        id = Ids.next();
        this.batchId = batchId;
        this.place = place;
        documentId = seen.documentId();
        revisionId = seen.revisionId();
        signatureId = Ids.next();
        state = BatchItemState.WAITING;
    }

    UUID id() {
        return id;
    }

    UUID documentId() {
        return documentId;
    }

    UUID revisionId() {
        return revisionId;
    }

    UUID signatureId() {
        return signatureId;
    }

    /** The attempt before is known to have come to nothing. */
    void tryAgain() {
        signatureId = Ids.next();
    }

    void sign(UUID newRevisionId, Instant at) {
        state = BatchItemState.SIGNED;
        signedRevisionId = newRevisionId;
        endedAt = at;
    }

    void refuse(Hindrance why, Instant at) {
        state = BatchItemState.REFUSED;
        hindrance = why;
        endedAt = at;
    }

    BatchItemView view() {
        var signed = state == BatchItemState.SIGNED;
        return new BatchItemView(
                documentId,
                revisionId,
                state,
                signed ? signatureId : null,
                signedRevisionId,
                endedAt,
                Hindrance.view(hindrance));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BatchItem item && id.equals(item.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
