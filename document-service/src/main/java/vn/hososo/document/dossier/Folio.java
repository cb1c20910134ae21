package vn.hososo.document.dossier;

import java.time.LocalDate;
import java.util.UUID;

/** A place in a dossier with what lies there. */
record Folio(int ordinal, LocalDate addedOn, FiledDocument document) {
    UUID documentId() {
        return document.documentId();
    }

    /** Filed when the work on the document was already over. */
    boolean madeAfterTheFact() {
        return document.standing().finishedOn().map(addedOn::isAfter).orElse(false);
    }

    DossierView.Item view() {
        return new DossierView.Item(
                ordinal,
                document.itemKind(),
                document.documentId(),
                addedOn,
                madeAfterTheFact(),
                ItemStanding.of(document.standing()),
                document.number(),
                document.symbol(),
                document.day(),
                document.kind(),
                document.subject(),
                document.pageCount(),
                document.revisionId());
    }
}
