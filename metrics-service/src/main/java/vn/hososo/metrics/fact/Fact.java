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
            @Nullable String symbol)
            implements Fact {}

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
            @Nullable UUID answersIncomingId)
            implements Fact {}

    /** The organ took it back. */
    record Recalled(UUID documentId, UUID unitId) implements Fact {}

    /** All signatures of one revision, with their verdicts. */
    record RevisionSigned(UUID documentId, UUID unitId, UUID revisionId, List<Signature> signatures) implements Fact {}

    record Signature(Capacity capacity, Status status) {}

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
