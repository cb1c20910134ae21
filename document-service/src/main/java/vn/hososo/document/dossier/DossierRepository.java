package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.PanacheQuery;
import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;

@ApplicationScoped
class DossierRepository implements PanacheRepositoryBase<Dossier, UUID> {
    private static final Sort NEWEST_FIRST = Sort.descending("openedAt", "id");

    private static final String VISIBLE = """
            unitId in :units
            and (restricted = false or :leader = true or (:archivist = true and state = 'HANDED_OVER')
                 or id in (select it.dossierId from DossierGrant it where it.username = :viewer))""";

    private static final String DUE = """
            unitId in ?1 and state = 'CLOSED' and handOverBy <= ?2
            and (restricted = false or ?3 = true
                 or id in (select it.dossierId from DossierGrant it where it.username = ?4))""";

    Uni<Dossier> require(UUID id) {
        return findById(id).onItem().ifNull().failWith(() -> DossierProblem.notFound(id));
    }

    /** The dossier with its row locked, so that ordinals are given one after the other. */
    Uni<Dossier> requireLocked(UUID id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE)
                .onItem()
                .ifNull()
                .failWith(() -> DossierProblem.notFound(id));
    }

    /** The dossiers of these units that this account may see, the newest first. */
    PanacheQuery<Dossier> visible(Set<UUID> units, DossierFilter filter, Viewer viewer) {
        return find(
                filter.within(VISIBLE),
                NEWEST_FIRST,
                filter.with(viewer.parameters().and("units", units)));
    }

    /** Closed dossiers that are due for the archive; what of it is closed to others is open to the archivists. */
    PanacheQuery<Dossier> due(Set<UUID> units, LocalDate until, Viewer viewer) {
        boolean all = viewer.leader() || viewer.archivist();
        return find(DUE, Sort.by("handOverBy", "id"), units, until, all, viewer.username());
    }

    Uni<Boolean> hasEntry(UUID catalogueEntryId) {
        return count("catalogueEntryId", catalogueEntryId).map(count -> count > 0);
    }

    /** What of an account decides which dossiers a list shows it. */
    record Viewer(String username, boolean leader, boolean archivist) {
        static Viewer of(Caller by) {
            return new Viewer(by.upn(), by.has(Roles.LEADER), by.has(Roles.ARCHIVIST));
        }

        Parameters parameters() {
            return Parameters.with("viewer", username).and("leader", leader).and("archivist", archivist);
        }
    }
}
