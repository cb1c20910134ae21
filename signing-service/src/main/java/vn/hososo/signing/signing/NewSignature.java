package vn.hososo.signing.signing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;

/** Asks for a signature on the revision that the signer saw. */
record NewSignature(
        @NotNull UUID documentId,
        @NotNull UUID revisionId,
        @NotNull Capacity capacity,
        @Nullable UUID credentialId,
        @Nullable @Size(max = 200) String pin)
        implements Asked {

    /** What an idempotency key is bound to: everything but the PIN, of which not even a hash is kept. */
    Object[] withoutPin() {
        return new Object[] {
            documentId.toString(),
            revisionId.toString(),
            capacity.name(),
            credentialId == null ? "" : credentialId.toString()
        };
    }

    @Override
    public String toString() {
        return "NewSignature[documentId=" + documentId + ", capacity=" + capacity + ", pin redacted]";
    }
}
