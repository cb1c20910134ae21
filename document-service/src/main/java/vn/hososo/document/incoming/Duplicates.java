package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.Metadata;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * Keeps a unit from registering the same document twice by mistake (Decree 30/2020, Annex VI: warn on a duplicate of
 * number, symbol and organ); to be called inside the transaction that registers.
 */
@ApplicationScoped
class Duplicates {
    private final IncomingRepository documents;

    Duplicates(IncomingRepository documents) {
        this.documents = documents;
    }

    /** Refuses a document that the unit has, unless its clerk links it to the first on purpose. */
    Uni<Void> requireNewOrLinked(UUID unitId, NewIncoming described) {
        return requireOwnLink(unitId, described.linksTo())
                .chain(() -> Identity.of(described)
                        .map(identity -> documents
                                .lock(unitId, identity)
                                .chain(() -> documents.sameIdentity(unitId, identity))
                                .invoke(same -> requireLinked(same, described))
                                .replaceWithVoid())
                        .orElseGet(() -> Uni.createFrom().voidItem()));
    }

    /** The document of the unit that a delivered one repeats: what a peer delivers is taken in and linked by itself. */
    Uni<Optional<UUID>> firstOf(UUID unitId, NewIncoming described) {
        return Identity.of(described)
                .map(identity -> documents
                        .lock(unitId, identity)
                        .chain(() -> documents.sameIdentity(unitId, identity))
                        .map(same -> first(same, described)))
                .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
    }

    private static Optional<UUID> first(List<IncomingDocument> sameIdentity, NewIncoming described) {
        return sameIdentity.stream()
                .filter(it -> it.sender().isSameAs(described.sender()))
                .map(IncomingDocument::id)
                .findFirst();
    }

    private Uni<Void> requireOwnLink(UUID unitId, @Nullable UUID linksTo) {
        return linksTo == null
                ? Uni.createFrom().voidItem()
                : documents
                        .findById(linksTo)
                        .invoke(first -> {
                            if (first == null || !first.unitId().equals(unitId)) {
                                throw noLink();
                            }
                        })
                        .replaceWithVoid();
    }

    private static void requireLinked(List<IncomingDocument> sameIdentity, NewIncoming described) {
        first(sameIdentity, described)
                .filter(first -> !first.equals(described.linksTo()))
                .ifPresent(first -> {
                    throw IncomingProblem.duplicate(first);
                });
    }

    private static ProblemException noLink() {
        return ProblemException.invalid(
                "linksTo",
                Metadata.PART,
                new Text("Không phải văn bản đến của đơn vị.", "It is no incoming document of the unit."));
    }
}
