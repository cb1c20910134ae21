package vn.hososo.document.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/** One unit follows another from a day on. */
@Entity
@Table(name = "succession")
class SuccessionLink {
    @Id
    private UUID id;

    private UUID predecessorId;
    private UUID successorId;

    @Column(name = "is_principal")
    private boolean principal;

    private LocalDate effectiveOn;
    private UUID reorganisationId;

    @SuppressWarnings("NullAway")
    protected SuccessionLink() {}

    SuccessionLink(
            UUID predecessorId, UUID successorId, boolean principal, LocalDate effectiveOn, UUID reorganisationId) {
        this.id = Ids.next();
        this.predecessorId = predecessorId;
        this.successorId = successorId;
        this.principal = principal;
        this.effectiveOn = effectiveOn;
        this.reorganisationId = reorganisationId;
    }

    UUID predecessorId() {
        return predecessorId;
    }

    UUID successorId() {
        return successorId;
    }

    boolean isPrincipal() {
        return principal;
    }

    LocalDate effectiveOn() {
        return effectiveOn;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SuccessionLink link && link.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
