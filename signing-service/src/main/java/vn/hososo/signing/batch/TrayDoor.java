package vn.hososo.signing.batch;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.NameBinding;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Callers;

/** Looks for the tray before it is told of as a stream: the head of a stream goes out before anything in it can fail. */
class TrayDoor {

    /** A stream about one tray. */
    @NameBinding
    @Retention(RetentionPolicy.RUNTIME)
    @interface Streamed {}

    private final BatchLedger ledger;
    private final Callers callers;

    TrayDoor(BatchLedger ledger, Callers callers) {
        this.ledger = ledger;
        this.callers = callers;
    }

    @Streamed
    @ServerRequestFilter
    Uni<Void> require(ContainerRequestContext request) {
        var id = id(request.getUriInfo().getPathParameters().getFirst("id"));
        return id == null
                ? Uni.createFrom().voidItem()
                : ledger.require(id, callers.current()).replaceWithVoid();
    }

    /** What is no id is refused where it is read. */
    private static @Nullable UUID id(String given) {
        try {
            return UUID.fromString(given);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }
}
