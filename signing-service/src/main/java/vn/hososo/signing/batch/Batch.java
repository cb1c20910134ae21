package vn.hososo.signing.batch;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.signing.document.Capacity;

/** A tray of documents to be signed by one person in one capacity (trình ký hàng loạt); its PIN is never part of it. */
@Entity
class Batch {

    @Id
    private UUID id;

    @Column(nullable = false, length = 100)
    private String account;

    @Column(name = "unit_id", nullable = false)
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Capacity capacity;

    @Column(name = "credential_id")
    private @Nullable UUID credentialId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    private BatchState state;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    /** Which process works on it, and when that one last said so. */
    private @Nullable UUID runner;

    @Column(name = "alive_at", nullable = false)
    private Instant aliveAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Embedded
    private @Nullable Hindrance hindrance;

    @SuppressWarnings("NullAway.Init")
    protected Batch() {}

    Batch(UUID id, NewBatch asked, Caller by, Instant at) {
        this.id = id;
        account = by.subject();
        unitId = by.requireUnit();
        capacity = asked.capacity();
        credentialId = asked.credentialId();
        state = BatchState.INTERRUPTED;
        requestedAt = at;
        aliveAt = at;
    }

    UUID id() {
        return id;
    }

    Capacity capacity() {
        return capacity;
    }

    @Nullable
    UUID credentialId() {
        return credentialId;
    }

    BatchState state() {
        return state;
    }

    /** Somebody else's is no different from none; one's own of another unit waits until one acts for it again. */
    boolean belongsTo(Caller caller) {
        return account.equals(caller.subject()) && unitId.equals(caller.unitId());
    }

    BatchView view(BatchCounts counts) {
        return new BatchView(
                id,
                capacity,
                credentialId,
                state,
                requestedAt,
                endedAt,
                counts.total(),
                counts.signed(),
                counts.refused(),
                Hindrance.view(hindrance));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Batch batch && id.equals(batch.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
