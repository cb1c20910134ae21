package vn.hososo.document.outgoing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Finds whose a thing to be signed is: documents, annexes in files of their own, copies. */
@ApplicationScoped
class Signables {
    private final List<Signable> features;

    Signables(@All List<Signable> features) {
        this.features = features;
    }

    /** What the feature answers whose thing it is, or the not-found problem. */
    <A> Uni<A> ask(UUID id, Function<Signable, Uni<Optional<A>>> question) {
        return ask(id, question, 0);
    }

    private <A> Uni<A> ask(UUID id, Function<Signable, Uni<Optional<A>>> question, int place) {
        if (place == features.size()) {
            return Uni.createFrom().failure(OutgoingProblem.notFound(id));
        }
        return question.apply(features.get(place))
                .chain(answer -> answer.map(Uni.createFrom()::item).orElseGet(() -> ask(id, question, place + 1)));
    }
}
