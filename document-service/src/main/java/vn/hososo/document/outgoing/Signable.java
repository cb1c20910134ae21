package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import java.util.UUID;
import vn.hososo.document.content.StoredContent;
import vn.hososo.kit.caller.Caller;

/** A feature with things that signing-service signs, each under an id of its own; it offers one bean of this type. */
public interface Signable {
    /** Whether the thing is one of this feature's. */
    Uni<Boolean> has(UUID id);

    /** What is to be signed. */
    Uni<SigningView> toSign(UUID id);

    /** Stores a signed revision; the same signature again changes nothing and is answered the same. */
    Uni<StoredSignature> store(Caller by, UUID id, UUID signatureId, SignedRevision signed, StoredContent content);

    /** What became of a signature; the not-found problem when its revision was never stored. */
    Uni<StoredSignature> find(UUID id, UUID signatureId);
}
