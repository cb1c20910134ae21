package vn.hososo.signing.signing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.paging.Paging;
import vn.hososo.signing.document.Capacity;

@ApplicationScoped
class SignatureRepository implements PanacheRepositoryBase<Signature, UUID> {

    Uni<Signature> requireStored(UUID id) {
        return find("id = ?1 and state = ?2", id, SignatureState.STORED)
                .firstResult()
                .onItem()
                .ifNull()
                .failWith(() -> SignatureProblem.notFound(id));
    }

    Uni<List<Signature>> storedOf(UUID documentId, Paging paging) {
        return find("documentId = ?1 and state = ?2 order by signedAt, id", documentId, SignatureState.STORED)
                .page(Page.of(paging.page(), paging.size()))
                .list();
    }

    Uni<Long> countStoredOf(UUID documentId) {
        return count("documentId = ?1 and state = ?2", documentId, SignatureState.STORED);
    }

    Uni<List<Signature>> leadersOf(UUID documentId) {
        return list(
                "documentId = ?1 and capacity = ?2 and state = ?3 order by signedAt desc",
                documentId,
                Capacity.LEADER,
                SignatureState.STORED);
    }

    Uni<List<Signature>> byFingerprints(Collection<String> fingerprints) {
        return list("fingerprint in ?1 and state = ?2", fingerprints, SignatureState.STORED);
    }

    /** Unacknowledged ones, and those given up a moment ago, for a call may still have been under way. */
    Uni<List<Signature>> unsettled(Instant preparedBefore, Instant abandonedAfter) {
        return find(
                        "(state = ?1 and preparedAt < ?2) or (state = ?3 and preparedAt > ?4) order by preparedAt",
                        SignatureState.PREPARED,
                        preparedBefore,
                        SignatureState.ABANDONED,
                        abandonedAfter)
                .page(Page.ofSize(50))
                .list();
    }

    /** True for exactly one caller, however many try. */
    Uni<Boolean> markStored(UUID id, UUID revisionId) {
        return update(
                        "state = ?1, revisionId = ?2 where id = ?3 and state <> ?1",
                        SignatureState.STORED,
                        revisionId,
                        id)
                .map(changed -> changed == 1);
    }

    Uni<Boolean> markAbandoned(UUID id) {
        return update("state = ?1 where id = ?2 and state = ?3", SignatureState.ABANDONED, id, SignatureState.PREPARED)
                .map(changed -> changed == 1);
    }
}
