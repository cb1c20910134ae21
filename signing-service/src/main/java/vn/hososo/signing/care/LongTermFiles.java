package vn.hososo.signing.care;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.document.Documents;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.verification.KeptProofs;
import vn.hososo.signing.verification.Verifications;

/**
 * A document's file that proves its signatures by itself (PAdES-B-LTA), for archives and receivers without this system: the revision,
 * byte for byte, and after it what is kept beside it or can be had now. Nothing is stored.
 */
@ApplicationScoped
class LongTermFiles {

    private final Verifications verifications;
    private final Documents documents;
    private final KeptProofs proofs;
    private final RevisionCare care;
    private final Worker worker;

    @Inject
    LongTermFiles(
            Verifications verifications, Documents documents, KeptProofs proofs, RevisionCare care, Worker worker) {
        this.verifications = verifications;
        this.documents = documents;
        this.proofs = proofs;
        this.care = care;
        this.worker = worker;
    }

    Uni<Pdf> file(UUID documentId, Caller caller) {
        return verifications.readable(documentId, caller).chain(document -> file(document, caller));
    }

    private Uni<Pdf> file(OutgoingDocument document, Caller caller) {
        return documents
                .content(document, caller.upn())
                .chain(revision -> proofs.beside(document.currentRevisionId())
                        .map(kept -> kept.map(revision::followedBy).orElse(revision)))
                .chain(known -> worker.run("care", () -> care.proven(known)));
    }
}
