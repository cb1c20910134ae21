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
    private final Map<UUID, Filing> filings = new HashMap<>();
    private final Map<UUID, List<Fact.Signature>> signatures = new HashMap<>();

    void tell(Fact fact) {
        switch (fact) {
            case Fact.IncomingRegistered told -> registered = told;
            case Fact.OutgoingIssued told -> issued = told;
            case Fact.Filed told ->
                filings.merge(told.dossierId(), new Filing(told.dossierId(), told.filedOn()), Filing::earlier);
            case Fact.RevisionSigned told -> signatures.put(told.revisionId(), told.signatures());
            case Fact.UnitCreated unit -> {
                // a unit is no item
            }
        }
    }

    Fact.@Nullable IncomingRegistered registered() {
        return registered;
    }

    Fact.@Nullable OutgoingIssued issued() {
        return issued;
    }

    @Nullable
    Filing firstFiling() {
        return filings.values().stream().min(Filing.ORDER).orElse(null);
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
