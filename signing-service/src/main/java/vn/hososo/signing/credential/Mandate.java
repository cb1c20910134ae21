package vn.hososo.signing.credential;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/** For which unit, in which capacity and from when to when (both days included) a person may sign, and on what paper. */
@Embeddable
class Mandate {

    @Column(nullable = false)
    private UUID id;

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

    @Column(name = "added_at", nullable = false)
    private Instant addedAt;

    @Column(name = "added_by", nullable = false, length = 100)
    private String addedBy;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Column(name = "ended_by", length = 100)
    private @Nullable String endedBy;

    @Column(name = "end_paper", length = 200)
    private @Nullable String endPaper;

    @SuppressWarnings("NullAway.Init")
    protected Mandate() {}

    Mandate(NewMandate mandate, Instant at, String by) {
        id = Ids.next();
        unitId = mandate.unitId();
        capacity = mandate.capacity();
        validFrom = mandate.validFrom();
        validTo = mandate.validTo();
        paper = mandate.paper();
        addedAt = at;
        addedBy = by;
    }

    UUID id() {
        return id;
    }

    UUID unitId() {
        return unitId;
    }

    boolean covers(UUID unit, LocalDate day) {
        return unitId.equals(unit) && holdsOn(day);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }

    RegisteredHolder.Held held() {
        return new RegisteredHolder.Held(unitId, capacity.name());
    }

    /** Ends earlier than it would; what was signed before stays signed under it. */
    void end(MandateEnd end, Instant at, String by) {
        if (end.validTo().isBefore(validFrom)
                || (validTo != null && !end.validTo().isBefore(validTo))) {
            throw CredentialProblem.mandateEndsAlready();
        }
        validTo = end.validTo();
        endPaper = end.paper();
        endedAt = at;
        endedBy = by;
    }

    SigningCredential.Mandate used() {
        return new SigningCredential.Mandate(capacity, paper);
    }

    MandateView view() {
        return new MandateView(
                id, unitId, capacity, validFrom, validTo, paper, addedAt, addedBy, endedAt, endedBy, endPaper);
    }
}
