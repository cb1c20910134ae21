package vn.hososo.document.dossier;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What lies in a dossier, what lay there, and who may read it. */
record Filling(List<Folio> folios, List<Folio> former, List<DossierView.Removal> removals, List<String> usernames) {
    List<DossierView.Item> items() {
        return folios.stream().map(Folio::view).toList();
    }

    int pageCount() {
        return folios.stream().mapToInt(folio -> folio.document().pageCount()).sum();
    }

    /** Also where the incoming document was taken out since: what the dossier was opened for does not change. */
    boolean openedAfterCompletion(@Nullable UUID incomingId, LocalDate openedOn) {
        return Stream.concat(folios.stream(), former.stream())
                .filter(folio -> folio.documentId().equals(incomingId))
                .flatMap(folio -> folio.document().standing().finishedOn().stream())
                .anyMatch(openedOn::isAfter);
    }
}
