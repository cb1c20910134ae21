package vn.hososo.document.outgoing;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is read of the events of {@code hososo.signatures}: all signatures of a revision, or why they count for nothing. */
@JsonIgnoreProperties(ignoreUnknown = true)
record JudgedRevision(
        UUID documentId,
        UUID revisionId,
        @Nullable List<Mark> signatures,
        @Nullable List<String> reasons,
        @Nullable String origin) {

    JudgedRevision {
        requireNonNull(documentId);
        requireNonNull(revisionId);
    }

    @JsonIgnoreProperties(ignoreUnknown = true)
    record Mark(UUID signatureId, Capacity capacity, Verdict status, Instant signedAt) {
        SignedRevision.Verified verified() {
            return new SignedRevision.Verified(signatureId, capacity, status, signedAt);
        }
    }

    List<SignedRevision.Verified> verified() {
        return signatures == null
                ? List.of()
                : signatures.stream().map(Mark::verified).toList();
    }

    Set<Capacity> valid() {
        return verified().stream()
                .filter(signature -> signature.status() == Verdict.VALID)
                .map(SignedRevision.Verified::capacity)
                .collect(Collectors.toSet());
    }

    /** Not of an attempt to sign the revision here, which leaves it as it is. */
    boolean isOfUpload() {
        return "UPLOAD".equals(origin);
    }

    List<String> against() {
        return reasons == null ? List.of() : reasons;
    }
}
