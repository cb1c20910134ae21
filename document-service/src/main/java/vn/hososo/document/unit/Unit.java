package vn.hososo.document.unit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An organisation as such: its id, and the days on which it exists, of which the last is the first without it. */
@Entity
@Table(name = "unit")
class Unit {
    @Id
    private UUID id;

    private String key;
    private LocalDate validFrom;
    private @Nullable LocalDate validTo;
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Unit() {}

    Unit(UUID id, NewUnit described, Instant at) {
        this.id = id;
        this.key = described.key();
        this.validFrom = described.validFrom();
        this.validTo = described.validTo();
        this.createdAt = at.truncatedTo(ChronoUnit.MICROS);
    }

    UUID id() {
        return id;
    }

    String key() {
        return key;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    @Nullable
    LocalDate validTo() {
        return validTo;
    }

    boolean existsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || day.isBefore(validTo));
    }

    /** From that day on it is no more; nothing of what it did is touched. */
    void end(LocalDate day) {
        if (!day.isAfter(validFrom) || (validTo != null && !day.isBefore(validTo))) {
            throw UnitProblem.endsAlready(key, day);
        }
        validTo = day;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Unit unit && unit.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
