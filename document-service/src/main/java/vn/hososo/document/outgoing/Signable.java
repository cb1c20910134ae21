package vn.hososo.document.outgoing;

import io.smallrye.mutiny.Uni;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredContent;
import vn.hososo.kit.caller.Caller;

/**
 * A feature with things that signing-service signs, each under an id of its own; it offers one bean of this type. Of an id that is
 * not one of its things' it answers nothing.
 */
public interface Signable {
    /** What is to be signed. */
    Uni<Optional<SigningView>> toSign(UUID id);

    /** Stores a signed revision; the same signature again changes nothing and is answered the same. */
    Uni<Optional<StoredSignature>> store(
            Caller by, UUID id, UUID signatureId, SignedRevision signed, StoredContent content);

    /** What became of a signature; the not-found problem when its revision was never stored. */
    Uni<Optional<StoredSignature>> find(UUID id, UUID signatureId);

    /** What is answered of a thing, if it was found. */
    static <T, A> Uni<Optional<A>> of(Uni<@Nullable T> found, Function<T, Uni<? extends A>> question) {
        return found.onItem().ifNotNull().transformToUni(question).map(Optional::ofNullable);
    }
}
