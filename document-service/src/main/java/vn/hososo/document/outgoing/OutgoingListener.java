package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;

/**
 * A feature that must follow what becomes of outgoing documents, such as their delivery; told inside the transaction of
 * the act.
 */
public interface OutgoingListener {
    Uni<Void> issued(IssuedDocument document, Caller by);

    Uni<Void> recalled(UUID documentId, String reason, Caller by);

    /** Told after the newer document was issued. */
    Uni<Void> replaced(UUID documentId, UUID replacedById, Caller by);

    Uni<Void> readdressed(
            IssuedDocument document, List<Recipient> added, List<Recipient> removed, String reason, Caller by);
}
