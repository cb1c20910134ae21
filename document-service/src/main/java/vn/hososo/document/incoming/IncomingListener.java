package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;

/** A feature that must follow what becomes of incoming documents; told inside the transaction of the act. */
public interface IncomingListener {
    Uni<Void> moved(UUID incomingId, IncomingMove move, Caller by);
}
