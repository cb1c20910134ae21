package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Collectors;
import vn.hososo.document.dossier.FiledDocument;

/** Makes the view of a document together with the signatures of its current revision. */
@ApplicationScoped
class OutgoingViews {
    private final OutgoingRepository documents;
    private final RevisionSignatureRepository signatures;

    OutgoingViews(OutgoingRepository documents, RevisionSignatureRepository signatures) {
        this.documents = documents;
        this.signatures = signatures;
    }

    /** Flushed first, so that the view carries the version that the commit will leave. */
    Uni<OutgoingView> of(OutgoingDocument document) {
        return documents
                .flush()
                .chain(() -> signatures.of(document.currentRevisionId()))
                .map(document::view);
    }

    /** Documents as dossiers list them. */
    Uni<List<FiledDocument>> filed(List<OutgoingDocument> found) {
        return signatures
                .ofAll(found.stream().map(OutgoingDocument::currentRevisionId).toList())
                .map(all -> all.stream().collect(Collectors.groupingBy(RevisionSignature::revisionId)))
                .map(byRevision -> found.stream()
                        .map(document ->
                                document.filed(byRevision.getOrDefault(document.currentRevisionId(), List.of())))
                        .toList());
    }
}
