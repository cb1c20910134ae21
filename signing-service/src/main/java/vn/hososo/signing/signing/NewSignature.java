package vn.hososo.signing.signing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.placement.GivenPlace;

/**
 * Asks for a signature on the revision that the signer saw.
 *
 * @param documentId an outgoing document, or, for the organ, an annex in a file of its own or a copy
 * @param placement for the leader only: the organ's stamp stands where the leader's signature left it room
 */
public record NewSignature(
        @NotNull UUID documentId,
        @NotNull UUID revisionId,
        @NotNull Capacity capacity,
        @Nullable UUID credentialId,
        @Nullable @Size(max = 200) String pin,
        @Nullable @Valid GivenPlace placement)
        implements Asked {

    /** What an idempotency key is bound to: everything but the PIN, of which not even a hash is kept. */
    Object[] withoutPin() {
        return new Object[] {
            documentId.toString(),
            revisionId.toString(),
            capacity.name(),
            credentialId == null ? "" : credentialId.toString(),
            placement == null ? "" : placement.toString()
        };
    }

    @Override
    public String toString() {
        return "NewSignature[documentId=" + documentId + ", capacity=" + capacity + ", pin redacted]";
    }
}
