package vn.hososo.signing.batch;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.signing.NewSignature;

/** Asks for signatures on the revisions that the signer saw. */
record NewBatch(
        @NotNull Capacity capacity,
        @Nullable UUID credentialId,
        @Nullable @Size(max = 200) String pin,
        @NotNull @Size(min = 1, max = NewBatch.MOST) List<@NotNull @Valid Seen> documents) {

    static final int MOST = 500;

    /** A document in the revision that was looked at. */
    record Seen(@NotNull UUID documentId, @NotNull UUID revisionId) {}

    /** What an idempotency key is bound to: everything but the PIN, of which not even a hash is kept. */
    Object[] withoutPin() {
        return new Object[] {capacity.name(), credentialId == null ? "" : credentialId.toString(), documents};
    }

    boolean namesADocumentTwice() {
        return documents.stream().map(Seen::documentId).distinct().count() < documents.size();
    }

    static NewSignature of(Batch batch, BatchItem item, @Nullable String pin) {
        return new NewSignature(
                item.documentId(), item.revisionId(), batch.capacity(), batch.credentialId(), pin, null);
    }

    @Override
    public String toString() {
        return "NewBatch[capacity=" + capacity + ", documents=" + (documents == null ? 0 : documents.size())
                + ", pin redacted]";
    }
}
