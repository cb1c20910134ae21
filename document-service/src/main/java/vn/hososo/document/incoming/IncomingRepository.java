package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

@ApplicationScoped
class IncomingRepository implements PanacheRepositoryBase<IncomingDocument, UUID> {
    private static final int MOST_DUPLICATES = 20;
    private static final String COUNTS = """
            select count(*), count(case when dueOn < :day then 1 end),
                   count(case when dueOn between :day and :soon then 1 end)
            from IncomingDocument where\s""";

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

    Uni<Map<UUID, IncomingDocument>> byId(Set<UUID> ids) {
        return ids.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : list("id in ?1", ids)
                        .map(found ->
                                found.stream().collect(Collectors.toMap(IncomingDocument::id, Function.identity())));
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

    PanacheQuery<IncomingDocument> found(IncomingFilter filter, Sort sort) {
        return find(filter.query(), sort, filter.parameters());
    }

    Uni<Long> count(IncomingFilter filter) {
        return count(filter.query(), filter.parameters());
    }

    /** How many of the filtered documents are open, overdue, and due from today until a day. */
    Uni<Counts> counts(IncomingFilter filter, LocalDate today, LocalDate soonUntil) {
        return getSession()
                .chain(session -> {
                    var query = session.createQuery(COUNTS + filter.query(), Tuple.class)
                            .setParameter("day", today)
                            .setParameter("soon", soonUntil);
                    filter.parameters().map().forEach(query::setParameter);
                    return query.getSingleResult();
                })
                .map(row -> new Counts(row.get(0, Long.class), row.get(1, Long.class), row.get(2, Long.class)));
    }

    record Counts(long open, long overdue, long dueSoon) {}
}
