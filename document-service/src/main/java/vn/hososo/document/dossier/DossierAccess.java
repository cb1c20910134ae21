package vn.hososo.document.dossier;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import vn.hososo.document.unit.Reach;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Who may read and fill a dossier: the people of its unit and of the unit that its records were handed over to; of a
 * restricted one only the named accounts and the leaders, and the archivists once the archive has it.
 */
@ApplicationScoped
class DossierAccess implements PanacheRepositoryBase<DossierGrant, UUID> {
    private final Reach reach;

    DossierAccess(Reach reach) {
        this.reach = reach;
    }

    /** The units whose dossiers the caller may read, restricted ones apart. */
    Uni<Set<UUID>> units(Caller by) {
        return reach.of(by.requireUnit());
    }

    /** To read it and to act on it; what a unit left open its successor continues. */
    Uni<Void> require(Caller by, Dossier dossier) {
        return requireOwn(by, dossier).chain(() -> requirePermitted(by, dossier));
    }

    /** Whatever its rights: of the caller's unit or handed over to it. */
    Uni<Void> requireOwn(Caller by, Dossier dossier) {
        return units(by).invoke(units -> requireOneOf(units, dossier.unitId())).replaceWithVoid();
    }

    Uni<List<String>> usernames(UUID dossierId) {
        return find("dossierId", Sort.by("username"), dossierId)
                .list()
                .map(grants -> grants.stream().map(DossierGrant::username).toList());
    }

    Uni<Void> grant(UUID dossierId, List<String> usernames) {
        List<DossierGrant> grants = usernames.stream()
                .map(username -> new DossierGrant(Ids.next(), dossierId, username))
                .toList();
        Uni<Long> revoked = delete("dossierId", dossierId);
        return grants.isEmpty() ? revoked.replaceWithVoid() : revoked.chain(() -> persist(grants));
    }

    private Uni<Void> requirePermitted(Caller by, Dossier dossier) {
        if (!dossier.isRestricted() || by.has(Roles.LEADER) || archived(by, dossier)) {
            return Uni.createFrom().voidItem();
        }
        return count("dossierId = ?1 and username = ?2", dossier.id(), by.upn())
                .invoke(count -> requirePermitted(count > 0))
                .replaceWithVoid();
    }

    private static boolean archived(Caller by, Dossier dossier) {
        return by.has(Roles.ARCHIVIST) && dossier.state() instanceof DossierState.HandedOver;
    }

    private static void requirePermitted(boolean permitted) {
        if (!permitted) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Hồ sơ này chỉ dành cho người được cấp quyền.", "This dossier is for named people only."));
        }
    }

    private static void requireOneOf(Set<UUID> units, UUID unitId) {
        if (!units.contains(unitId)) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Hồ sơ này thuộc về đơn vị khác.", "This dossier belongs to another unit."));
        }
    }
}
