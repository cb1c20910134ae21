package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.document.content.Revisions;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;

/** All files a document ever had: none is overwritten, so that one sees what was signed and what it was before. */
@ApplicationScoped
class RevisionHistory {
    private final OutgoingRepository documents;
    private final AnnexRepository annexes;
    private final RevisionSignatureRepository signatures;
    private final RevisionRefusalRepository refusals;
    private final Revisions revisions;
    private final Reach reach;

    RevisionHistory(
            OutgoingRepository documents,
            AnnexRepository annexes,
            RevisionSignatureRepository signatures,
            RevisionRefusalRepository refusals,
            Revisions revisions,
            Reach reach) {
        this.documents = documents;
        this.annexes = annexes;
        this.signatures = signatures;
        this.refusals = refusals;
        this.revisions = revisions;
        this.reach = reach;
    }

    /** The revisions of a document from the first to the current one; its annexes are not among them. */
    @WithSession
    Uni<List<OutgoingRevisionView>> of(Caller by, UUID id) {
        return documents
                .require(id)
                .call(document -> reach.of(by.requireUnit()).invoke(units -> Rights.requireReader(units, document)))
                .chain(document -> mainFiles(id).chain(files -> views(document, files)));
    }

    private Uni<List<StoredRevision>> mainFiles(UUID id) {
        return annexes.of(id)
                .map(found -> found.stream().flatMap(Annex::revisionIds).collect(Collectors.toSet()))
                .chain(annexed -> revisions.of(id).map(all -> without(annexed, all)));
    }

    private static List<StoredRevision> without(Set<UUID> annexed, List<StoredRevision> all) {
        return all.stream().filter(it -> !annexed.contains(it.id())).toList();
    }

    private Uni<List<OutgoingRevisionView>> views(OutgoingDocument document, List<StoredRevision> files) {
        List<UUID> ids = files.stream().map(StoredRevision::id).toList();
        return signatures
                .of(ids)
                .map(found -> found.stream().collect(Collectors.groupingBy(RevisionSignature::revisionId)))
                .chain(carried -> refusals.of(ids)
                        .map(refused -> files.stream()
                                .map(file -> OutgoingRevisionView.of(
                                        file,
                                        document.currentRevisionId(),
                                        carried(file, carried),
                                        refused.getOrDefault(file.id(), List.of())))
                                .toList()));
    }

    private static List<OutgoingView.SignatureView> carried(
            StoredRevision file, Map<UUID, List<RevisionSignature>> carried) {
        return carried.getOrDefault(file.id(), List.of()).stream()
                .map(RevisionSignature::view)
                .toList();
    }
}
