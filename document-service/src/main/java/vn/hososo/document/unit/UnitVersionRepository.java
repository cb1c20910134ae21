package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class UnitVersionRepository implements PanacheRepositoryBase<UnitVersion, UUID> {
    private static final Sort OLDEST_FIRST = Sort.by("unitId", "validFrom");
    private static final String ON_DAY =
            " and validFrom = (select max(w.validFrom) from UnitVersion w where w.unitId = v.unitId and w.validFrom <= ?2)";

    Uni<List<UnitVersion>> of(Collection<UUID> units) {
        return find("unitId in ?1", OLDEST_FIRST, units).list();
    }

    /** The units that carried this identifier of the decree on the day. */
    Uni<List<UnitVersion>> carrying(String organId, LocalDate day) {
        return find("from UnitVersion v where v.attributes.organId = ?1" + ON_DAY, Sort.by("unitId"), organId, day)
                .list();
    }

    /** The versions of the day that stand under this unit. */
    Uni<List<UnitVersion>> under(UUID parentId, LocalDate day) {
        return find("from UnitVersion v where v.attributes.parentId = ?1" + ON_DAY, parentId, day)
                .list();
    }
}
