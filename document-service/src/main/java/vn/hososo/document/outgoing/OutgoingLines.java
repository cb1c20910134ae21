package vn.hososo.document.outgoing;

import io.quarkus.panache.common.Sort;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** The outgoing documents of a unit as its books list them; to be called inside the session of a use case. */
@ApplicationScoped
public class OutgoingLines {
    private static final Sort IN_ORDER = Sort.by("numberedOn", "registerId", "runningNumber");

    private final OutgoingRepository documents;

    OutgoingLines(OutgoingRepository documents) {
        this.documents = documents;
    }

    /** What was numbered from one day to another, both included, cancelled numbers among them; at most so many. */
    public Uni<List<OutgoingLine>> numbered(UUID unitId, LocalDate from, LocalDate to, int most) {
        return documents
                .find("unitId = ?1 and numberedOn between ?2 and ?3", IN_ORDER, unitId, from, to)
                .page(0, most)
                .list()
                .map(found -> found.stream().map(OutgoingDocument::line).toList());
    }

    /** Number and symbol of the issued documents that answer these incoming ones. */
    public Uni<Map<UUID, String>> answersTo(Collection<UUID> incomingIds) {
        if (incomingIds.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        return documents
                .find("answersIncomingId in ?1 and state = 'ISSUED'", IN_ORDER, incomingIds)
                .list()
                .map(found -> found.stream()
                        .collect(Collectors.toMap(
                                OutgoingDocument::answeredIncoming,
                                answer -> answer.line().numberAndSymbol(),
                                (first, second) -> first + "; " + second)));
    }
}
