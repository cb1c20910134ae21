package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Makes the view of a document together with the signatures of its current revision and its annexes. */
@ApplicationScoped
class OutgoingViews {
    private final OutgoingRepository documents;
    private final RevisionSignatureRepository signatures;
    private final AnnexRepository annexes;

    OutgoingViews(OutgoingRepository documents, RevisionSignatureRepository signatures, AnnexRepository annexes) {
        this.documents = documents;
        this.signatures = signatures;
        this.annexes = annexes;
    }

    /** Flushed first, so that the view carries the version that the commit will leave. */
    Uni<OutgoingView> of(OutgoingDocument document) {
        return documents
                .flush()
                .chain(() -> signatures.of(document.currentRevisionId()))
                .chain(carried -> annexes.of(document.id()).map(added -> document.view(carried, added)));
    }
}
