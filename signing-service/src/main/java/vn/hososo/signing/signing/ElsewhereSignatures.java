package vn.hososo.signing.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.SignatureMark;

/**
 * The ledger's side of signatures made elsewhere: they stand in it like those made here and are told by the same events. Every
 * method is to be called inside the transaction of whoever recognised them.
 */
@ApplicationScoped
public class ElsewhereSignatures {

    private final SignatureRepository signatures;
    private final SignatureLedger ledger;
    private final Clock clock;

    @Inject
    ElsewhereSignatures(SignatureRepository signatures, SignatureLedger ledger, Clock clock) {
        this.signatures = signatures;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of these signatures that the ledger has already. */
    public Uni<List<KnownSignature>> known(Collection<String> fingerprints) {
        return fingerprints.isEmpty()
                ? Uni.createFrom().item(List.of())
                : signatures
                        .byFingerprints(fingerprints)
                        .map(found -> found.stream().map(Signature::known).toList());
    }

    /** Keeps one that is new, and with it what the event says of its revision. */
    public Uni<Void> keep(RecognisedSignature signature, UUID unitId, List<SignatureMark> marks) {
        return signatures.addRecognised(signature, unitId, ledger.write(marks), clock.instant());
    }

    /** The event that a signature made here would have. */
    public Uni<Void> tellSigned(UUID documentId, UUID unitId, UUID revisionId, List<SignatureMark> marks) {
        return tell(new SignatureEvent.DocumentSigned(documentId, unitId, revisionId, marks));
    }

    public Uni<Void> tellRejected(
            UUID documentId, UUID unitId, UUID revisionId, Capacity capacity, List<String> reasons) {
        return tell(new SignatureEvent.SignatureRejected(
                documentId, unitId, revisionId, capacity, reasons, SignatureEvent.Origin.UPLOAD));
    }

    private Uni<Void> tell(SignatureEvent event) {
        return ledger.tell(clock.instant(), event);
    }
}
