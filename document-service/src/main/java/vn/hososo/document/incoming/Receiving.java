package vn.hososo.document.incoming;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import vn.hososo.document.unit.Organ;
import vn.hososo.kit.caller.Caller;

/** What a delivery does to incoming documents; to be called inside the transaction of the use case. */
public interface Receiving {
    /** Enters a delivered document under the next arrival number of its receiver. */
    Uni<Void> enter(Caller by, Organ receiver, Delivered document);

    /** The sender took it back: the reference to the bytes ends, the metadata stays. */
    Uni<Void> remove(Caller by, UUID incomingId);

    /** The sender put another document in its place. */
    Uni<Void> replace(UUID incomingId, UUID replacedBy);

    /**
     * Marks a document of the caller's unit as passed on.
     *
     * @param version refuses a version that is not the one the client saw
     */
    Uni<PassedOnDocument> passOn(Caller by, UUID incomingId, IntConsumer version);

    /** The unit to which it was passed on refused it. */
    Uni<Void> comeBack(Caller by, UUID incomingId, String reason);

    /** Why the document was returned to its sender, if it was. */
    Uni<Optional<String>> returnReason(UUID incomingId);

    /** Keeps other acts on the document, if there is one, waiting; taken before the lock of its delivery. */
    Uni<Void> lock(UUID incomingId);
}
