package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class IncomingRepository implements PanacheRepositoryBase<IncomingDocument, UUID> {
    private static final int MOST_DUPLICATES = 20;
    private static final Sort NEWEST_FIRST = Sort.descending("arrivalYear", "arrivalNumber");

    Uni<IncomingDocument> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> IncomingProblem.notFound(id));
    }

    /** The document with its row locked: of two acts at once the second sees what the first left. */
    Uni<IncomingDocument> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> IncomingProblem.notFound(id));
    }

    /** Other documents of the same unit with the same bytes, the oldest first. */
    Uni<List<UUID>> sameBytes(IncomingDocument document) {
        return find(
                        "select id from IncomingDocument where unitId = ?1 and sha256 = ?2 and id <> ?3 order by id",
                        document.unitId(),
                        document.sha256(),
                        document.id())
                .project(UUID.class)
                .page(0, MOST_DUPLICATES)
                .list();
    }

    /** Documents of the unit that bear the same number, symbol and date, the oldest first. */
    Uni<List<IncomingDocument>> sameIdentity(UUID unitId, Identity identity) {
        return list(
                "unitId = ?1 and documentDate = ?2 and identity = ?3",
                Sort.by("id"),
                unitId,
                identity.documentDate(),
                identity.text());
    }

    /** Makes registrations of one number, symbol and date wait for each other until the transaction ends. */
    Uni<Void> lock(UUID unitId, Identity identity) {
        return getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(hashtextextended(:what, 0)) as text)", String.class)
                        .setParameter("what", unitId + "/" + identity.documentDate() + "/" + identity.text())
                        .getSingleResult())
                .replaceWithVoid();
    }

    PanacheQuery<IncomingDocument> ofUnit(UUID unitId, @Nullable String state) {
        return state == null
                ? find("unitId", NEWEST_FIRST, unitId)
                : find("unitId = ?1 and state = ?2", NEWEST_FIRST, unitId, state);
    }
}
