package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import vn.hososo.document.incoming.Replies;

/** Lets an incoming document be completed with the outgoing one that answers it. */
@ApplicationScoped
class OutgoingReplies implements Replies {
    private final OutgoingRepository documents;

    OutgoingReplies(OutgoingRepository documents) {
        this.documents = documents;
    }

    @Override
    public Uni<Reply> require(UUID outgoingId) {
        return documents
                .require(outgoingId)
                .map(it -> new Reply(it.readers(), it.state() instanceof OutgoingState.Issued));
    }
}
