package vn.hososo.document.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;

/** One person's part in an assignment; {@code current} until the assignment is replaced. */
@Entity
@Table(name = "incoming_assignee")
class Assignee {
    @Id
    private UUID id;

    private UUID assignmentId;
    private UUID incomingId;
    private int ordinal;
    private @Nullable UUID accountId;
    private @Nullable String username;
    private String name;

    @Enumerated(EnumType.STRING)
    private AssigneeRole role;

    private @Nullable LocalDate dueOn;
    private boolean current;

    @SuppressWarnings("NullAway")
    protected Assignee() {}

    Assignee(UUID id, UUID assignmentId, UUID incomingId, int ordinal, NewAssignee described) {
        this.id = id;
        this.assignmentId = assignmentId;
        this.incomingId = incomingId;
        this.ordinal = ordinal;
        this.accountId = described.accountId();
        this.username = described.username();
        this.name = described.name();
        this.role = described.role();
        this.dueOn = described.dueOn();
        this.current = true;
    }

    UUID assignmentId() {
        return assignmentId;
    }

    UUID incomingId() {
        return incomingId;
    }

    AssigneeRole role() {
        return role;
    }

    boolean is(Caller person) {
        return accountId == null
                ? person.upn().equals(username)
                : accountId.toString().equals(person.subject());
    }

    void replace() {
        current = false;
    }

    AssigneeView view() {
        return new AssigneeView(accountId, username, name, role, dueOn);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Assignee assignee && assignee.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
