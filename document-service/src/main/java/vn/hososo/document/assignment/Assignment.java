package vn.hososo.document.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;

/** A leader's direction on an incoming document; the next one replaces it and leaves it readable. */
@Entity
@Table(name = "incoming_assignment")
class Assignment {
    @Id
    private UUID id;

    private UUID incomingId;
    private String direction;
    private @Nullable String directedBy;
    private String assignedBy;
    private String assignedByName;
    private Instant assignedAt;
    private @Nullable Instant replacedAt;

    @SuppressWarnings("NullAway")
    protected Assignment() {}

    Assignment(UUID id, UUID incomingId, NewAssignment described, Caller by, Instant at) {
        this.id = id;
        this.incomingId = incomingId;
        this.direction = described.direction();
        this.directedBy = described.directedBy();
        this.assignedBy = by.upn();
        this.assignedByName = by.name();
        this.assignedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    void replace(Instant at) {
        replacedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    AssignmentView view(List<AssigneeView> assignees) {
        return new AssignmentView(
                id, direction, directedBy, assignedBy, assignedByName, assignedAt, replacedAt, assignees);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignment assignment && assignment.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
