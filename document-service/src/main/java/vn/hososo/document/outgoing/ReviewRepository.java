package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

@ApplicationScoped
class ReviewRepository implements PanacheRepositoryBase<Review, UUID> {
    PanacheQuery<Review> of(UUID documentId) {
        return find("documentId", Sort.by("submission", "level"), documentId);
    }

    /** The lowest level of the present submission that has not answered; a document under review has one. */
    Uni<Review> awaited(OutgoingDocument document) {
        return find(
                        "documentId = ?1 and submission = ?2 and decision is null",
                        Sort.by("level"),
                        document.id(),
                        document.submissions())
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> new IllegalStateException("A document under review has no review that is awaited"));
    }
}
