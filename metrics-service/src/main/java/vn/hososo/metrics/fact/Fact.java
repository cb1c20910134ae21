package vn.hososo.metrics.fact;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.calendar.DayKind;

/** What one event says, reduced to what the ratios need. Stored as JSON in the history, under its {@link FactType}. */
public sealed interface Fact {

    UUID unitId();

    record UnitCreated(
            UUID unitId,
            String key,
            String name,
            @Nullable String shortName,
            @Nullable String symbol,
            Tier tier,
            String kind,
            @Nullable UUID parentId,
            LocalDate validFrom,
            @Nullable LocalDate validTo)
            implements Fact {}

    /** What the unit is from that day on, whole. */
    record UnitChanged(
            UUID unitId,
            LocalDate validFrom,
            String name,
            @Nullable String shortName,
            @Nullable String symbol,
            Tier tier,
            String kind,
            @Nullable UUID parentId)
            implements Fact {}

    /** From that day on it is no more; its history belongs to the successor, if it has one. */
    record UnitEnded(
            UUID unitId, LocalDate validTo, @Nullable UUID successorId) implements Fact {}

    /** With this an item begins to be one: it is of a unit and has a day. */
    sealed interface Placing extends Fact {
        Proof proof();
    }

    /** The day became a holiday, is worked in place of one, or is again what its week says. */
    record CalendarChanged(
            UUID unitId, LocalDate day, @Nullable DayKind kind) implements Fact {}

    record IncomingRegistered(
            UUID incomingId,
            UUID unitId,
            LocalDate arrivedOn,
            boolean needsAction,
            String kind,
            @Nullable String arrivalNumber,
            @Nullable String number,
            @Nullable String symbol,
            Proof proof)
            implements Placing {}

    /** The document lies in the dossier since {@code filedOn}; {@code unitId} is the dossier's unit. */
    record Filed(ItemKind itemKind, UUID itemId, UUID unitId, UUID dossierId, LocalDate filedOn) implements Fact {}

    /** It was taken out of the dossier; filed again it lies there from the new day. */
    record Unfiled(ItemKind itemKind, UUID itemId, UUID unitId, UUID dossierId) implements Fact {}

    /** A leader decided anew whether it needs action. */
    record Classified(UUID incomingId, UUID unitId, boolean needsAction) implements Fact {}

    record Completed(UUID incomingId, UUID unitId, LocalDate completedOn) implements Fact {}

    /** It counts on neither side, by the lawful basis of that code. */
    record Excluded(ItemKind itemKind, UUID itemId, UUID unitId, String basis) implements Fact {}

    record Readmitted(ItemKind itemKind, UUID itemId, UUID unitId) implements Fact {}

    record OutgoingIssued(
            UUID documentId,
            UUID unitId,
            @Nullable UUID revisionId,
            LocalDate issuedOn,
            Form form,
            String kind,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable UUID answersIncomingId,
            @Nullable LocalDate dueOn,
            Proof proof)
            implements Placing {}

    /** The organ took it back. */
    record Recalled(UUID documentId, UUID unitId) implements Fact {}

    /** Something must be public, or a citizen answered, by that day. */
    record DutyArose(
            UUID dutyId,
            UUID unitId,
            Duty kind,
            LocalDate dueOn,
            @Nullable String number,
            @Nullable String symbol,
            Proof proof)
            implements Placing {}

    record DutyDone(UUID dutyId, UUID unitId, LocalDate doneOn) implements Fact {}

    /** A citizen's or enterprise's application for an administrative procedure. */
    record ApplicationReceived(
            UUID applicationId,
            UUID unitId,
            ServiceLevel level,
            Channel channel,
            LocalDate receivedOn,
            LocalDate dueOn,
            @Nullable String number,
            Proof proof)
            implements Placing {}

    record ApplicationResolved(UUID applicationId, UUID unitId, Channel channel, LocalDate resolvedOn)
            implements Fact {}

    /** All signatures of one revision, with their verdicts. */
    record RevisionSigned(UUID documentId, UUID unitId, UUID revisionId, List<Signature> signatures) implements Fact {}

    record Signature(Capacity capacity, Status status) {}

    /** What a portal owes: a document to be published, a question to be answered. */
    enum Duty {
        PUBLICATION,
        QUESTION
    }

    /** Toàn trình or một phần (Decree 42/2022/NĐ-CP). */
    enum ServiceLevel {
        FULL,
        PARTIAL
    }

    enum Channel {
        ONLINE,
        COUNTER,
        POST
    }

    enum Form {
        ELECTRONIC,
        PAPER
    }

    enum Capacity {
        LEADER,
        ORGAN
    }

    enum Status {
        VALID,
        INVALID,
        INDETERMINATE
    }
}
