package vn.hososo.document.incoming;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class ExclusionRepository implements PanacheRepositoryBase<Exclusion, UUID> {
    private static final String BASES = """
            select code, name from exclusion_basis
            where valid_from <= :day and (valid_to is null or valid_to > :day)
            order by code""";

    /** The latest exclusion of a document, if one was ever proposed. */
    Uni<Optional<Exclusion>> latest(UUID incomingId) {
        return find("incomingId", Sort.descending("id"), incomingId)
                .firstResult()
                .map(Optional::ofNullable);
    }

    Uni<Exclusion> requireLatest(UUID incomingId) {
        return latest(incomingId).map(found -> found.orElseThrow(() -> ExclusionProblem.notFound(incomingId)));
    }

    /** Those of the unit's own documents, and those on which its district office decides. */
    PanacheQuery<Exclusion> concerning(UUID unitId, boolean office, @Nullable String state) {
        String whose = office ? "(unitId = :unit or :unit member of offices)" : "unitId = :unit";
        Parameters unit = Parameters.with("unit", unitId);
        return state == null
                ? find(whose, Sort.descending("id"), unit)
                : find(whose + " and state = :state", Sort.descending("id"), unit.and("state", state));
    }

    Uni<List<ExclusionBasis>> basesOn(LocalDate day) {
        return getSession()
                .chain(session -> session.createNativeQuery(BASES, Tuple.class)
                        .setParameter("day", day)
                        .getResultList())
                .map(rows -> rows.stream()
                        .map(row -> new ExclusionBasis(row.get("code", String.class), row.get("name", String.class)))
                        .toList());
    }
}
