package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import vn.hososo.document.dossier.FiledDocument;

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

    /** Documents as dossiers list them. */
    Uni<List<FiledDocument>> filed(List<OutgoingDocument> found) {
        return signatures
                .of(found.stream().map(OutgoingDocument::currentRevisionId).toList())
                .map(all -> all.stream().collect(Collectors.groupingBy(RevisionSignature::revisionId)))
                .map(byRevision -> found.stream()
                        .map(document ->
                                document.filed(byRevision.getOrDefault(document.currentRevisionId(), List.of())))
                        .toList());
    }
}
