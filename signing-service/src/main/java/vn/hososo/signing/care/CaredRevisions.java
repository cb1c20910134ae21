package vn.hososo.signing.care;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Capacity;

/** The revisions whose signatures are cared for; offered to this feature by the one that records signatures. */
public interface CaredRevisions {

    /** A signature as it was recorded, with the verdict known last. */
    record Recorded(UUID signatureId, Capacity capacity, String fingerprint, Instant signedAt, String status) {}

    /**
     * The newest signed revision of a document, an annex or a copy.
     *
     * @param toldOf the document that others know it by: of an annex its document, of a copy none
     */
    record SignedDocument(
            UUID documentId, @Nullable UUID toldOf, UUID unitId, UUID revisionId, List<Recorded> signatures) {
        public SignedDocument {
            signatures = List.copyOf(signatures);
        }
    }

    /** What is known now of a signature. */
    record Judged(UUID signatureId, String status, List<String> reasons) {
        public Judged {
            reasons = List.copyOf(reasons);
        }
    }

    /** The next documents in the order of their ids. */
    Uni<List<SignedDocument>> after(@Nullable UUID documentId, int most);

    /** Records other verdicts, inside the caller's transaction. */
    Uni<Void> judge(Collection<Judged> verdicts);
}
