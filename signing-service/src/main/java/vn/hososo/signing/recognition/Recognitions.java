package vn.hososo.signing.recognition;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hososo.signing.credential.MandateRegister;
import vn.hososo.signing.document.Documents;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.verification.VerificationProblem;
import vn.hososo.signing.verification.Verifications;
import vn.hososo.signing.verification.VerifiedFile;

/**
 * Looks at every uploaded revision once. Invariant: what comes of it and the event that tells it are one transaction, so that a
 * repeat, a crash or a second instance changes nothing and tells nothing twice.
 */
@ApplicationScoped
class Recognitions {

    private static final Logger LOG = Logger.getLogger(Recognitions.class);
    private static final int TRIES = 5;

    private final RecognitionLedger ledger;
    private final Documents documents;
    private final Verifications verifications;
    private final MandateRegister register;

    @Inject
    Recognitions(RecognitionLedger ledger, Documents documents, Verifications verifications, MandateRegister register) {
        this.ledger = ledger;
        this.documents = documents;
        this.verifications = verifications;
        this.register = register;
    }

    Uni<Void> recognise(UploadedRevision uploaded) {
        return ledger.isSettled(uploaded.revisionId())
                .chain(settled -> settled
                        ? Uni.createFrom().voidItem()
                        : examined(uploaded).chain(finding -> ledger.settle(uploaded, finding)));
    }

    private Uni<Finding> examined(UploadedRevision uploaded) {
        return documents
                .find(uploaded.documentId())
                .chain(document -> document.isEmpty()
                        ? gone()
                        : documents
                                .content(uploaded.revisionId())
                                .chain(content ->
                                        content.isEmpty() ? gone() : judged(uploaded, document.get(), content.get())));
    }

    /** A file that cannot be judged, however often it is tried, must not hold up those behind it. */
    private Uni<Finding> judged(UploadedRevision uploaded, OutgoingDocument document, Pdf content) {
        return verifications
                .verify(content)
                .onFailure(failure -> !(failure instanceof VerificationProblem))
                .retry()
                .withBackOff(Duration.ofSeconds(1), Duration.ofSeconds(10))
                .atMost(TRIES)
                .map(Optional::of)
                .onFailure()
                .invoke(failure ->
                        LOG.warnf(failure, "uploaded revision cannot be judged revisionId=%s", uploaded.revisionId()))
                .onFailure()
                .recoverWithItem(Optional.empty())
                .chain(file -> file.map(verified -> judged(verified, document))
                        .orElseGet(() -> Uni.createFrom().item(notJudged(document))));
    }

    private Uni<Finding> judged(VerifiedFile file, OutgoingDocument document) {
        return register.holders(RecognitionRules.days(file))
                .map(holders -> RecognitionRules.judge(file, holders, document));
    }

    private static Finding notJudged(OutgoingDocument document) {
        return new Finding.Refused(RecognitionRules.awaited(document), List.of(RecognitionRules.VERIFICATION_FAILED));
    }

    private static Uni<Finding> gone() {
        return Uni.createFrom().item(new Finding.Gone());
    }
}
