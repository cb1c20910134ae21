package vn.hososo.document.assignment;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;

/** What somebody said while a document was handled; written once, never changed. */
@Entity
@Table(name = "incoming_note")
class HandlingNote {
    @Id
    private UUID id;

    private UUID incomingId;

    @Enumerated(EnumType.STRING)
    private NoteKind kind;

    private String note;
    private String notedBy;
    private String notedByName;
    private Instant notedAt;

    @SuppressWarnings("NullAway")
    protected HandlingNote() {}

    HandlingNote(UUID id, UUID incomingId, NoteKind kind, String note, Caller by, Instant at) {
        this.id = id;
        this.incomingId = incomingId;
        this.kind = kind;
        this.note = note;
        this.notedBy = by.upn();
        this.notedByName = by.name();
        this.notedAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    NoteView view() {
        return new NoteView(id, kind, note, notedBy, notedByName, notedAt);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HandlingNote handling && handling.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
