package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import vn.hososo.kit.caller.Caller;

/** A feature that follows incoming documents, as another would. */
@ApplicationScoped
class RecordedMoves implements IncomingListener {
    private final Map<UUID, List<IncomingMove>> moves = new ConcurrentHashMap<>();

    @Override
    public Uni<Void> moved(UUID incomingId, IncomingMove move, Caller by) {
        moves.computeIfAbsent(incomingId, ignored -> new CopyOnWriteArrayList<>())
                .add(move);
        return Uni.createFrom().voidItem();
    }

    List<IncomingMove> of(String incomingId) {
        return moves.getOrDefault(UUID.fromString(incomingId), List.of());
    }
}
