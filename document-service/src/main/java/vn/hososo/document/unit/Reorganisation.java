package vn.hososo.document.unit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A legal act on the structure, kept as it was entered together with what came of it. */
@Entity
@Table(name = "reorganisation")
class Reorganisation {
    @Id
    private UUID id;

    private String act;
    private LocalDate effectiveOn;

    /** The view as JSON: what came of it is history and does not change when the units change again. */
    @Column(columnDefinition = "text")
    private String operations;

    private Instant decidedAt;
    private String decidedBy;

    @SuppressWarnings("NullAway")
    protected Reorganisation() {}

    Reorganisation(UUID id, NewReorganisation described, String outcome, Instant at, String by) {
        this.id = id;
        this.act = described.act();
        this.effectiveOn = described.effectiveOn();
        this.operations = outcome;
        this.decidedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.decidedBy = by;
    }

    UUID id() {
        return id;
    }

    String outcome() {
        return operations;
    }

    void cameTo(String outcome) {
        operations = outcome;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Reorganisation reorganisation && reorganisation.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
