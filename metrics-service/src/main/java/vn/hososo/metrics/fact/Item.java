package vn.hososo.metrics.fact;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An item as its facts so far have made it. Facts are told in the order of {@link Position}. */
final class Item {

    private Fact.@Nullable IncomingRegistered registered;
    private Fact.@Nullable OutgoingIssued issued;
    private Fact.@Nullable DutyArose duty;
    private @Nullable LocalDate dutyDoneOn;
    private Fact.@Nullable ApplicationReceived application;
    private Fact.@Nullable ApplicationResolved resolved;
    private @Nullable Boolean classified;
    private @Nullable LocalDate completedOn;
    private @Nullable String exclusion;
    private boolean recalled;
    private final Map<UUID, Filing> filings = new HashMap<>();
    private final Map<UUID, List<Fact.Signature>> signatures = new HashMap<>();

    void tell(Fact fact) {
        switch (fact) {
            case Fact.IncomingRegistered told -> registered = told;
            case Fact.OutgoingIssued told -> issued = told;
            case Fact.Filed told ->
                filings.merge(told.dossierId(), new Filing(told.dossierId(), told.filedOn()), Filing::earlier);
            case Fact.Unfiled told -> filings.remove(told.dossierId());
            case Fact.Classified told -> classified = told.needsAction();
            case Fact.Completed told -> completedOn = told.completedOn();
            case Fact.Excluded told -> exclusion = told.basis();
            case Fact.Readmitted told -> exclusion = null;
            case Fact.Recalled told -> recalled = true;
            case Fact.DutyArose told -> duty = told;
            case Fact.DutyDone told -> dutyDoneOn = told.doneOn();
            case Fact.ApplicationReceived told -> application = told;
            case Fact.ApplicationResolved told -> resolved = told;
            case Fact.RevisionSigned told -> signatures.put(told.revisionId(), told.signatures());
            case Fact.CalendarChanged day -> {
                // a day is no item
            }
            case Fact.UnitCreated unit -> {
                // a unit is no item
            }
            case Fact.UnitChanged unit -> {
                // nor is it then
            }
            case Fact.UnitEnded unit -> {
                // what it did stays what it did
            }
        }
    }

    Fact.@Nullable IncomingRegistered registered() {
        return registered;
    }

    /** As the leader decided last, otherwise as the clerk registered it. */
    boolean needsAction() {
        return classified != null ? classified : registered != null && registered.needsAction();
    }

    /** The day on which the work on it was done: completion or issue. */
    @Nullable
    LocalDate doneOn() {
        return issued == null ? completedOn : issued.issuedOn();
    }

    /** The code of the basis on which it counts on neither side. */
    @Nullable
    String exclusion() {
        return exclusion;
    }

    boolean isRecalled() {
        return recalled;
    }

    Fact.@Nullable OutgoingIssued issued() {
        return issued;
    }

    @Nullable
    Filing firstFiling() {
        Filing first = null;
        for (var filing : filings.values()) {
            first = first == null ? filing : first.earlier(filing);
        }
        return first;
    }

    Fact.@Nullable DutyArose duty() {
        return duty;
    }

    @Nullable
    LocalDate dutyDoneOn() {
        return dutyDoneOn;
    }

    Fact.@Nullable ApplicationReceived application() {
        return application;
    }

    Fact.@Nullable ApplicationResolved resolved() {
        return resolved;
    }

    /** Signatures of the issued revision; empty if none was told. */
    List<Fact.Signature> issuedSignatures() {
        var revision = issued == null ? null : issued.revisionId();
        return revision == null ? List.of() : signatures.getOrDefault(revision, List.of());
    }

    /** The item lies in this dossier since that day. */
    record Filing(UUID dossierId, LocalDate filedOn) {
        static final Comparator<Filing> ORDER =
                Comparator.comparing(Filing::filedOn).thenComparing(Filing::dossierId);

        Filing earlier(Filing other) {
            return ORDER.compare(this, other) <= 0 ? this : other;
        }
    }
}
