package vn.hososo.document.calendar;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;

@ApplicationScoped
class CalendarDayRepository implements PanacheRepositoryBase<CalendarDay, LocalDate> {
    /** Both ends counted. */
    Uni<List<CalendarDay>> within(LocalDate from, LocalDate to) {
        return list("day between ?1 and ?2", Sort.by("day"), from, to);
    }

    Uni<List<CalendarDay>> from(LocalDate day) {
        return list("day >= ?1", Sort.by("day"), day);
    }
}
