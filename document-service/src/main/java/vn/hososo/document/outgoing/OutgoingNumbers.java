package vn.hososo.document.outgoing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.register.Purpose;

/** Which numbers outgoing documents have taken; to be called inside the session of a use case. */
@ApplicationScoped
public class OutgoingNumbers {
    private static final String KINDS = """
            select distinct o.kind from outgoing o join register r on r.id = o.register_id
            where o.unit_id = :unit and r.purpose = :purpose and o.register_year >= :year""";

    private static final String ISSUED =
            "select count(*) from outgoing where current_revision_id = :revision and state = 'ISSUED'";

    /** The kinds that a unit's registers of this purpose have numbered in the year or later. */
    public Uni<Set<DocumentKind>> kindsNumbered(UUID unitId, Purpose purpose, int year) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(KINDS, String.class)
                        .setParameter("unit", unitId)
                        .setParameter("purpose", purpose.name())
                        .setParameter("year", year)
                        .getResultList())
                .map(kinds -> kinds.stream().map(DocumentKind::valueOf).collect(Collectors.toSet()));
    }

    /** Whether a revision is what was issued of its document. */
    public Uni<Boolean> isIssued(UUID revisionId) {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(ISSUED, Long.class)
                        .setParameter("revision", revisionId)
                        .getSingleResult())
                .map(found -> found > 0);
    }
}
