package vn.hososo.document.waiting;

import io.quarkus.arc.All;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import vn.hososo.kit.caller.Caller;

/** Asks every feature how much waits, one count after the other: they share the session. */
@ApplicationScoped
class Waiting {
    private final List<WaitingWork> features;

    Waiting(@All List<WaitingWork> features) {
        this.features = List.copyOf(features);
    }

    @WithSession
    Uni<WaitingView> of(Caller person) {
        List<WaitingView.Kind> counted = new ArrayList<>();
        Uni<Void> counting = Uni.createFrom().voidItem();
        for (WaitingWork feature : features) {
            for (WaitingKind kind : feature.kinds()) {
                if (kind.concerns(person)) {
                    counting = counting.chain(() -> feature.count(kind, person))
                            .invoke(count -> counted.add(new WaitingView.Kind(kind, count)))
                            .replaceWithVoid();
                }
            }
        }
        return counting.map(done -> WaitingView.of(counted));
    }
}
