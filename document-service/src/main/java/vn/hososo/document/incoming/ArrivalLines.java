package vn.hososo.document.incoming;

import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The incoming documents of a unit as its books list them; to be called inside the session of a use case. */
@ApplicationScoped
public class ArrivalLines {
    private static final Sort IN_ORDER = Sort.by("arrivalYear", "arrivalNumber");

    private final IncomingRepository documents;

    ArrivalLines(IncomingRepository documents) {
        this.documents = documents;
    }

    /** What arrived from one day to another, both included, in the order of its numbers; at most so many. */
    public Uni<List<ArrivalLine>> arrived(UUID unitId, LocalDate from, LocalDate to, int most) {
        return documents
                .find("unitId = ?1 and arrivedOn between ?2 and ?3", IN_ORDER, unitId, from, to)
                .page(0, most)
                .list()
                .map(found -> found.stream().map(IncomingDocument::line).toList());
    }
}
