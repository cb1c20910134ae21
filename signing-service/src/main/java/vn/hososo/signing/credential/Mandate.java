package vn.hososo.signing.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** For which unit, in which capacity and from when to when (both days included) a person may sign. */
@Embeddable
class Mandate {

    @Column(name = "unit_id", nullable = false)
    private UUID unitId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 3)
    private MandateCapacity capacity;

    @Column(name = "valid_from", nullable = false)
    private LocalDate validFrom;

    @Column(name = "valid_to")
    private @Nullable LocalDate validTo;

    @Column(length = 200)
    private @Nullable String paper;

    @SuppressWarnings("NullAway.Init")
    protected Mandate() {}

    Mandate(NewMandate mandate) {
        unitId = mandate.unitId();
        capacity = mandate.capacity();
        validFrom = mandate.validFrom();
        validTo = mandate.validTo();
        paper = mandate.paper();
    }

    boolean covers(UUID unit, LocalDate day) {
        return unitId.equals(unit) && !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    NewMandate view() {
        return new NewMandate(unitId, capacity, validFrom, validTo, paper);
    }
}
