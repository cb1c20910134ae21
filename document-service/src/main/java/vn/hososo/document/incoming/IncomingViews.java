package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.hososo.document.assignment.Assignments;

/** Makes the views of documents together with the people who handle them. */
@ApplicationScoped
class IncomingViews {
    private final IncomingRepository documents;
    private final Assignments assignments;

    IncomingViews(IncomingRepository documents, Assignments assignments) {
        this.documents = documents;
        this.assignments = assignments;
    }

    /** Flushed first, so that the view carries the version that the commit will leave. */
    Uni<IncomingView> of(IncomingDocument document) {
        return documents
                .flush()
                .chain(() -> documents.sameBytes(document))
                .chain(same -> assignments
                        .current(List.of(document.id()))
                        .map(people -> document.view(people.getOrDefault(document.id(), List.of()), same)));
    }

    /** Without the documents of the same bytes, which only a document seen alone tells. */
    Uni<List<IncomingView>> of(List<IncomingDocument> page) {
        return assignments
                .current(page.stream().map(IncomingDocument::id).toList())
                .map(people -> page.stream()
                        .map(it -> it.view(people.getOrDefault(it.id(), List.of()), List.of()))
                        .toList());
    }
}
