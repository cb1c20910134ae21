package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;

/** Who may see an outgoing document; to be called inside the session of the use case. */
public interface OutgoingAccess {
    /** The not-found problem, or the forbidden one for a unit that neither issues nor drafts it. */
    Uni<Void> requireReadable(Caller by, UUID documentId);
}
