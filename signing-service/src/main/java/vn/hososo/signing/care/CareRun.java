package vn.hososo.signing.care;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One run over all signed documents (đợt kiểm tra lại chữ ký). It goes by the documents' ids in small steps and remembers the
 * last, so that a crash costs one step.
 */
@Entity
@Table(name = "care_run")
class CareRun {

    /** Longer than any step; a step that never ended is taken up again after this time. */
    private static final Duration LEASE = Duration.ofMinutes(10);

    @Id
    private UUID id;

    @Column(name = "asked_by", nullable = false, length = 100)
    private String askedBy;

    @Column(name = "asked_at", nullable = false)
    private Instant askedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "last_document_id")
    private @Nullable UUID lastDocumentId;

    @Column(nullable = false)
    private int looked;

    @Column(nullable = false)
    private int changed;

    @Column(nullable = false)
    private int raised;

    @Column(nullable = false)
    private int unsettled;

    @Column(name = "leased_until")
    private @Nullable Instant leasedUntil;

    @SuppressWarnings("NullAway.Init")
    protected CareRun() {}

    CareRun(UUID id, String askedBy, Instant askedAt) {
        this.id = id;
        this.askedBy = askedBy;
        this.askedAt = askedAt;
    }

    UUID id() {
        return id;
    }

    @Nullable
    UUID lastDocumentId() {
        return lastDocumentId;
    }

    /** False when another process is at it. */
    boolean lease(Instant now) {
        if (leasedUntil != null && leasedUntil.isAfter(now)) {
            return false;
        }
        leasedUntil = now.plus(LEASE);
        return true;
    }

    void stepped(UUID last, CareTally tally) {
        lastDocumentId = last;
        looked += tally.looked();
        changed += tally.changed();
        raised += tally.raised();
        unsettled += tally.unsettled();
        leasedUntil = null;
    }

    void end(Instant at) {
        endedAt = at;
        leasedUntil = null;
    }

    CareRunView view() {
        return new CareRunView(id, askedBy, askedAt, endedAt, looked, changed, raised, unsettled);
    }
}
