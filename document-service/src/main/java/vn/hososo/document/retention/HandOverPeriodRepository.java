package vn.hososo.document.retention;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;

@ApplicationScoped
class HandOverPeriodRepository implements PanacheRepositoryBase<HandOverPeriod, LocalDate> {
    /** The period by the law of a day, if the law of that day knew one. */
    Uni<Optional<HandOverPeriod>> on(LocalDate day) {
        return find("validFrom <= ?1", Sort.descending("validFrom"), day)
                .firstResult()
                .map(Optional::ofNullable);
    }
}
