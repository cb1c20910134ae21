package vn.hososo.document.incoming;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;

/** Tells every feature that follows incoming documents of a move, one after the other: they share the session. */
@ApplicationScoped
class Listeners {
    private final List<IncomingListener> listeners;

    Listeners(@All List<IncomingListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    Uni<Void> tell(UUID incomingId, IncomingMove move, Caller by) {
        Uni<Void> told = Uni.createFrom().voidItem();
        for (IncomingListener listener : listeners) {
            told = told.chain(() -> listener.moved(incomingId, move, by));
        }
        return told;
    }
}
