package vn.hososo.document.outgoing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A signed revision handed over by signing-service, with all signatures that it verified on it. */
@Schema(name = "SignedRevision")
public record SignedRevision(
        @NotNull UUID expectedRevisionId,

        @NotNull @Pattern(regexp = "[0-9a-fA-F]{64}") String sha256,

        @NotNull Capacity capacity,
        @NotNull Instant signedAt,
        @NotBlank String signerName,
        @NotEmpty List<@NotNull @Valid Verified> signatures) {

    /** One signature with its verdict. */
    @Schema(name = "VerifiedSignature")
    public record Verified(
            @NotNull UUID signatureId,
            @NotNull Capacity capacity,
            @NotNull Verdict status,
            @NotNull Instant signedAt) {}

    /**
     * Of an annex or a copy: the organ's own valid signature, made on what is still to be signed.
     *
     * @param unsigned none where it is signed, or has no file
     */
    public void requireOrgansOn(@Nullable UUID unsigned, UUID signatureId) {
        if (!expectedRevisionId.equals(unsigned)) {
            throw OutgoingProblem.notCurrent(expectedRevisionId);
        }
        if (capacity != Capacity.ORGAN || !carriesValid(signatureId)) {
            throw OutgoingProblem.notValid(signatureId);
        }
    }

    boolean carriesValid(Capacity wanted) {
        return signatures.stream().anyMatch(it -> it.capacity() == wanted && it.status() == Verdict.VALID);
    }

    boolean carriesValid(UUID signatureId) {
        return signatures.stream()
                .anyMatch(it -> it.signatureId().equals(signatureId)
                        && it.capacity() == capacity
                        && it.status() == Verdict.VALID);
    }
}
