package vn.hososo.document.unit;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A unit's attributes from a day on, until the next of its versions begins. */
@Entity
@Table(name = "unit_version")
class UnitVersion {
    @Id
    private UUID id;

    private UUID unitId;
    private LocalDate validFrom;

    @Embedded
    private Attributes attributes;

    private Instant decidedAt;
    private String decidedBy;

    @SuppressWarnings("NullAway")
    protected UnitVersion() {}

    UnitVersion(UUID id, UUID unitId, LocalDate validFrom, Attributes attributes, Instant at, String by) {
        this.id = id;
        this.unitId = unitId;
        this.validFrom = validFrom;
        this.attributes = attributes;
        this.decidedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.decidedBy = by;
    }

    UUID unitId() {
        return unitId;
    }

    LocalDate validFrom() {
        return validFrom;
    }

    Attributes attributes() {
        return attributes;
    }

    /** A second decision for the same day takes the place of the first. */
    void decide(Attributes anew, Instant at, String by) {
        attributes = anew;
        decidedAt = at.truncatedTo(ChronoUnit.MICROS);
        decidedBy = by;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UnitVersion version && version.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
