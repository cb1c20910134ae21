package vn.hososo.signing.document;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outgoing document (văn bản đi) as document-service tells it to signing; only the fields read here.
 *
 * @param part where it is no document itself, but an annex, with number, symbol and state of its document, or a copy
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OutgoingDocument(
        UUID id,
        UUID unitId,
        String state,
        UUID currentRevisionId,
        String currentRevisionSha256,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate numberedOn,
        @Nullable String signerName,
        @Nullable String signerTitle,
        String unitName,
        @Nullable LocalDate unitValidFrom,
        @Nullable LocalDate unitValidTo,
        @Nullable Part part) {

    /** The document that the leader must have signed before the organ signs this; a copy has none here. */
    public Optional<UUID> signedByLeader() {
        return part == null ? Optional.of(id) : Optional.ofNullable(part.mainDocumentId());
    }
}
