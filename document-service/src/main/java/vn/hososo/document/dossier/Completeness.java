package vn.hososo.document.dossier;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a dossier lacks before it can be closed. The question it was opened from, when it needs action, asks for a
 * result: an issued document.
 */
record Completeness(@Nullable UUID incomingId, List<Folio> folios) {

    List<Gap> gaps() {
        if (folios.isEmpty()) {
            return List.of(Gap.ofDossier(Gap.Reason.EMPTY));
        }
        List<Gap> gaps = new ArrayList<>();
        if (asksForResult() && folios.stream().noneMatch(Completeness::isResult)) {
            gaps.add(Gap.ofDossier(Gap.Reason.NO_RESULT_DOCUMENT));
        }
        for (Folio folio : folios) {
            gap(folio, gaps);
        }
        return List.copyOf(gaps);
    }

    boolean isLacking() {
        return !gaps().isEmpty();
    }

    private static void gap(Folio folio, List<Gap> gaps) {
        switch (folio.document().standing()) {
            case Standing.Unissued unissued -> gaps.add(Gap.of(Gap.Reason.UNISSUED_DRAFT, folio));
            case Standing.Issued issued when !issued.signed() -> gaps.add(Gap.of(Gap.Reason.UNSIGNED_ISSUE, folio));
            case Standing.Issued issued -> {}
            case Standing.Arrived arrived -> {}
            case Standing.Withdrawn withdrawn -> {}
        }
    }

    private boolean asksForResult() {
        return folios.stream()
                .filter(folio -> folio.documentId().equals(incomingId))
                .anyMatch(folio ->
                        folio.document().standing() instanceof Standing.Arrived arrived && arrived.needsAction());
    }

    private static boolean isResult(Folio folio) {
        return folio.document().standing() instanceof Standing.Issued;
    }
}
