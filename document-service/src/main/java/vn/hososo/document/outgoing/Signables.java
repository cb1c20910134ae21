package vn.hososo.document.outgoing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Finds whose a thing to be signed is: documents, annexes in files of their own, copies. */
@ApplicationScoped
class Signables {
    private final List<Signable> features;

    Signables(@All List<Signable> features) {
        this.features = features;
    }

    Uni<Signable> of(UUID id) {
        return of(id, 0);
    }

    private Uni<Signable> of(UUID id, int place) {
        if (place == features.size()) {
            return Uni.createFrom().failure(OutgoingProblem.notFound(id));
        }
        Signable feature = features.get(place);
        return feature.has(id).chain(here -> here ? Uni.createFrom().item(feature) : of(id, place + 1));
    }
}
