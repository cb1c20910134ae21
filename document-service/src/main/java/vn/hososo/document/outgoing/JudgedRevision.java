package vn.hososo.document.outgoing;

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
        @Nullable List<String> reasons) {

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

    List<String> against() {
        return reasons == null ? List.of() : reasons;
    }
}
