package vn.hososo.signing.signing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
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

    /** By statement: what only signatures made here have is left to the columns' defaults. */
    Uni<Void> addRecognised(RecognisedSignature signature, UUID unitId, String marks, Instant at) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                insert into signature (id, document_id, unit_id, source_revision_id, revision_id, credential_id,
                                                       capacity, state, sha256, fingerprint, signer_name, signed_at,
                                                       timestamped_at, signed_by, revision_signatures, prepared_at)
                                values (:id, :document, :unit, :revision, :revision, :credential, :capacity, 'STORED', :sha256,
                                        :fingerprint, :signer, :signedAt, :timestampedAt, 'upload', :marks, :at)
                                """)
                        .setParameter("id", signature.id())
                        .setParameter("document", signature.documentId())
                        .setParameter("unit", unitId)
                        .setParameter("revision", signature.revisionId())
                        .setParameter("credential", signature.credentialId())
                        .setParameter("capacity", signature.capacity().name())
                        .setParameter("sha256", signature.sha256())
                        .setParameter("fingerprint", signature.fingerprint())
                        .setParameter("signer", signature.signerName())
                        .setParameter("signedAt", signature.signedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("timestampedAt", signature.timestampedAt().atOffset(ZoneOffset.UTC))
                        .setParameter("marks", marks)
                        .setParameter("at", at.atOffset(ZoneOffset.UTC))
                        .executeUpdate())
                .replaceWithVoid();
    }

    /** The newest signature of each document, in the order of the documents' ids. */
    Uni<List<Signature>> newestAfter(UUID documentId, int most) {
        return find("""
                        from Signature s where s.state = ?1 and s.documentId > ?2 and not exists (
                            select 1 from Signature later where later.documentId = s.documentId and later.state = ?1
                                and (later.signedAt > s.signedAt or later.signedAt = s.signedAt and later.id > s.id))
                        order by s.documentId""", SignatureState.STORED, documentId)
                .page(Page.ofSize(most))
                .list();
    }

    Uni<List<Signature>> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
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

    /** As it is then; for exactly one caller, however many try. */
    Uni<Optional<Signature>> markStored(UUID id, UUID revisionId) {
        return getSession()
                .chain(session -> session.createNativeQuery("""
                                update signature set state = 'STORED', revision_id = :revision
                                where id = :id and state <> 'STORED' returning *""", Signature.class)
                        .setParameter("revision", revisionId)
                        .setParameter("id", id)
                        .getSingleResultOrNull())
                .map(Optional::ofNullable);
    }

    Uni<Boolean> markAbandoned(UUID id) {
        return update("state = ?1 where id = ?2 and state = ?3", SignatureState.ABANDONED, id, SignatureState.PREPARED)
                .map(changed -> changed == 1);
    }
}
