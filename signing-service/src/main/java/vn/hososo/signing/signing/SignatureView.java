package vn.hososo.signing.signing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.credential.MandateCapacity;
import vn.hososo.signing.document.Capacity;

/**
 * A signature as it is shown.
 *
 * @param revisionId the new revision that carries it
 * @param warnings what could not be made sure of when it was made, such as CERTIFICATE_STATUS_UNKNOWN
 */
public record SignatureView(
        UUID id,
        UUID documentId,
        UUID revisionId,
        Capacity capacity,
        Instant signedAt,
        String signerName,
        Verdict verdict,
        Instant timestampedAt,
        @Nullable Mandate mandate,
        List<String> warnings) {

    /** In whose name a person signed, and on what paper; an organ has none. */
    @Schema(name = "SignatureMandate")
    public record Mandate(
            MandateCapacity capacity, @Nullable String paper) {}

    /** VALID when it is stored; what is known later may say otherwise. */
    public record Verdict(String status, List<String> reasons) {}
}
