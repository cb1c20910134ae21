package vn.hososo.signing.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.verification.Level;

/**
 * What is kept beside a signed revision: the bytes that a raised file would have after those of the revision, which itself
 * stays as it was stored.
 */
@Entity
@Table(name = "cared_revision")
@DynamicUpdate // each look is noted, and the evidence is large and mostly stays
class CaredRevision {

    @Id
    @Column(name = "revision_id")
    private UUID revisionId;

    @Column(name = "document_id", nullable = false)
    private UUID documentId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 5)
    private Level level;

    @Column(name = "looked_at", nullable = false)
    private Instant lookedAt;

    private byte @Nullable [] evidence;

    @Column(name = "evidence_at")
    private @Nullable Instant evidenceAt;

    @SuppressWarnings("NullAway.Init")
    protected CaredRevision() {}

    CaredRevision(UUID revisionId, UUID documentId) {
        this.revisionId = revisionId;
        this.documentId = documentId;
        level = Level.NONE;
    }

    /** Nothing before the signatures were raised for the first time. */
    byte @Nullable [] evidence() {
        return evidence;
    }

    @Nullable
    Instant evidenceAt() {
        return evidenceAt;
    }

    void lookedAt(CareLook look, Instant at) {
        lookedAt = at;
        level = look.level();
        if (look.evidence() != null) {
            evidence = look.evidence();
            evidenceAt = at;
        }
    }
}
