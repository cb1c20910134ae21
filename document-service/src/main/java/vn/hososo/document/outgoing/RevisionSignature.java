package vn.hososo.document.outgoing;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A signature that a revision carries, with the verdict of signing-service. */
@Entity
@Table(name = "revision_signature")
class RevisionSignature {
    @Id
    private UUID id;

    private UUID revisionId;
    private UUID signatureId;

    @Enumerated(EnumType.STRING)
    private Capacity capacity;

    @Enumerated(EnumType.STRING)
    private Verdict status;

    private Instant signedAt;

    @SuppressWarnings("NullAway")
    protected RevisionSignature() {}

    RevisionSignature(UUID id, UUID revisionId, SignedRevision.Verified signature) {
        this.id = id;
        this.revisionId = revisionId;
        this.signatureId = signature.signatureId();
        this.capacity = signature.capacity();
        this.status = signature.status();
        this.signedAt = signature.signedAt().truncatedTo(ChronoUnit.MICROS);
    }

    UUID revisionId() {
        return revisionId;
    }

    Capacity capacity() {
        return capacity;
    }

    boolean isValid() {
        return status == Verdict.VALID;
    }

    OutgoingView.SignatureView view() {
        return new OutgoingView.SignatureView(signatureId, capacity, status, signedAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RevisionSignature signature && signature.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
