package vn.hososo.document.content;

import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.id.Ids;

/** The revisions of documents; to be called inside the transaction of the use case that owns the document. */
@ApplicationScoped
public class Revisions {
    private final RevisionRepository revisions;
    private final Clock clock;

    Revisions(RevisionRepository revisions, Clock clock) {
        this.revisions = revisions;
        this.clock = clock;
    }

    /** Records kept bytes as the next revision of a document. */
    public Uni<StoredRevision> add(DocumentRef document, StoredContent content, @Nullable UUID signatureId) {
        return revisions
                .persistAndFlush(new Revision(Ids.next(), document, content, signatureId, clock.instant()))
                .map(Revision::stored);
    }

    /** A revision, or the not-found problem. */
    public Uni<StoredRevision> require(UUID id) {
        return revisions.require(id).map(Revision::stored);
    }

    /** A revision that may have been released meanwhile. */
    public Uni<Optional<StoredRevision>> find(UUID id) {
        return revisions.findById(id).map(found -> Optional.ofNullable(found).map(Revision::stored));
    }

    /**
     * Ends a document's reference to its bytes; the sweeper takes them away when no other revision refers to them. What
     * points at the revisions must have been written before.
     */
    public Uni<Void> release(UUID documentId) {
        return revisions.delete("documentId", documentId).replaceWithVoid();
    }

    /** All revisions that belong to a document, the oldest first. */
    public Uni<List<StoredRevision>> of(UUID documentId) {
        return revisions
                .find("documentId", Sort.by("storedAt", "id"), documentId)
                .list()
                .map(found -> found.stream().map(Revision::stored).toList());
    }

    /** The revision that a signature made, if it was stored. */
    public Uni<Optional<StoredRevision>> ofSignature(UUID signatureId) {
        return revisions
                .find("signatureId", signatureId)
                .firstResult()
                .map(found -> Optional.ofNullable(found).map(Revision::stored));
    }
}
