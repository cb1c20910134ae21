package vn.hososo.document.incoming;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;

/** A leader's proposal that a document count on neither side of the ratios, and what became of it. */
@Entity
@Table(name = "incoming_exclusion")
class Exclusion {
    @Id
    private UUID id;

    private UUID incomingId;
    private UUID unitId;
    private String basis;
    private String reason;
    private String state;
    private String proposedBy;
    private LocalDate proposedOn;
    private @Nullable String decidedBy;
    private @Nullable LocalDate decidedOn;
    private @Nullable String decisionNote;
    private @Nullable String readmittedBy;
    private @Nullable LocalDate readmittedOn;
    private @Nullable String readmissionReason;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "incoming_exclusion_office", joinColumns = @JoinColumn(name = "exclusion_id"))
    @Column(name = "unit_id")
    private Set<UUID> offices;

    @Version
    private int version;

    @SuppressWarnings("NullAway")
    protected Exclusion() {}

    /** @param offices the units whose district office decides: those above the document's unit on that day */
    Exclusion(UUID id, IncomingDocument document, NewExclusion described, Set<UUID> offices, Caller by, LocalDate day) {
        this.id = id;
        this.incomingId = document.id();
        this.unitId = document.unitId();
        this.basis = described.basis();
        this.reason = described.reason();
        this.state = new ExclusionState.Proposed().code();
        this.proposedBy = by.upn();
        this.proposedOn = day;
        this.offices = new HashSet<>(offices);
    }

    UUID incomingId() {
        return incomingId;
    }

    UUID unitId() {
        return unitId;
    }

    String basis() {
        return basis;
    }

    int version() {
        return version;
    }

    ExclusionState state() {
        return ExclusionState.of(state);
    }

    boolean isFor(UUID officeUnitId) {
        return offices.contains(officeUnitId);
    }

    /** Nobody decides on their own proposal. */
    boolean isProposedBy(Caller person) {
        return person.upn().equals(proposedBy);
    }

    void confirm(@Nullable String note, Caller by, LocalDate day) {
        become(proposed().confirm());
        decided(note, by, day);
    }

    void refuse(@Nullable String note, Caller by, LocalDate day) {
        become(proposed().refuse());
        decided(note, by, day);
    }

    void readmit(String why, Caller by, LocalDate day) {
        if (!(state() instanceof ExclusionState.Confirmed confirmed)) {
            throw ExclusionProblem.wrongState(state());
        }
        become(confirmed.readmit());
        readmissionReason = why;
        readmittedBy = by.upn();
        readmittedOn = day;
    }

    private ExclusionState.Proposed proposed() {
        if (!(state() instanceof ExclusionState.Proposed proposed)) {
            throw ExclusionProblem.wrongState(state());
        }
        return proposed;
    }

    private void decided(@Nullable String note, Caller by, LocalDate day) {
        decisionNote = note;
        decidedBy = by.upn();
        decidedOn = day;
    }

    private void become(ExclusionState next) {
        state = next.code();
    }

    ExclusionView view(IncomingDocument document) {
        return new ExclusionView(
                incomingId,
                unitId,
                document.heading(),
                state,
                basis,
                reason,
                proposedBy,
                proposedOn,
                decidedBy,
                decidedOn,
                decisionNote,
                readmittedBy,
                readmittedOn,
                readmissionReason,
                version);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Exclusion exclusion && exclusion.id.equals(id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }
}
