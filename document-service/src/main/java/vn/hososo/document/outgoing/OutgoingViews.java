package vn.hososo.document.outgoing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
                .chain(carried -> annexes(document.id()).map(added -> document.view(carried, added)));
    }

    private Uni<List<AnnexView>> annexes(UUID documentId) {
        return annexes.of(documentId)
                .chain(added -> added.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : bySignedRevision(added.stream().map(Annex::revisionId).toList())
                                .map(carried -> added.stream()
                                        .map(annex -> annex.view(carried.getOrDefault(annex.revisionId(), List.of())))
                                        .toList()));
    }

    private Uni<Map<UUID, List<RevisionSignature>>> bySignedRevision(List<UUID> revisionIds) {
        return signatures.of(revisionIds).map(all -> all.stream().collect(groupingBy(RevisionSignature::revisionId)));
    }

    /** Documents as dossiers list them. */
    Uni<List<FiledDocument>> filed(List<OutgoingDocument> found) {
        return bySignedRevision(
                        found.stream().map(OutgoingDocument::currentRevisionId).toList())
                .chain(carried -> annexes.of(
                                found.stream().map(OutgoingDocument::id).toList())
                        .map(added ->
                                added.stream().collect(groupingBy(Annex::documentId, mapping(Annex::filed, toList()))))
                        .map(added -> found.stream()
                                .map(document -> document.filed(
                                        carried.getOrDefault(document.currentRevisionId(), List.of()),
                                        added.getOrDefault(document.id(), List.of())))
                                .toList()));
    }
}
