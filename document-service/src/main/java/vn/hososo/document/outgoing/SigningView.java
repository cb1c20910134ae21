package vn.hososo.document.outgoing;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/**
 * What signing-service needs to know of a document, of an annex in a file of its own, or of a copy. {@code part} tells the latter
 * two from documents; their state is NUMBERED when it is their turn, and ORGAN_SIGNED when they are signed.
 */
@Schema(name = "DocumentToSign")
public record SigningView(
        UUID id,
        UUID unitId,
        UUID draftingUnitId,
        String state,
        UUID currentRevisionId,
        String currentRevisionSha256,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate numberedOn,
        @Nullable DocumentKind kind,
        @Nullable String subject,
        @Nullable UUID signerId,
        @Nullable String signerName,
        @Nullable String signerTitle,
        String unitKey,
        String unitName,
        LocalDate unitValidFrom,
        @Nullable LocalDate unitValidTo,
        @Nullable Part part) {

    /** Its turn has come. */
    public static final String TURN = new OutgoingState.Numbered().code();

    public static final String SIGNED = new OutgoingState.OrganSigned().code();

    /** What the organ alone signs; an annex belongs to a document, a copy has a form by name. */
    @Schema(name = "PartToSign")
    public record Part(
            Kind kind,
            @Nullable UUID mainDocumentId,
            @Nullable String copyForm) {
        /** Which of the two. */
        @Schema(name = "PartKind")
        public enum Kind {
            ANNEX,
            COPY
        }
    }

    /** An annex of this document: as long as it is not signed, it waits for what the document waits for. */
    SigningView annex(UUID annexId, String title, UUID revisionId, String sha256, boolean signed) {
        String ofDocument = state.equals(SIGNED) ? TURN : state;
        return new SigningView(
                annexId,
                unitId,
                draftingUnitId,
                signed ? SIGNED : ofDocument,
                revisionId,
                sha256,
                number,
                symbol,
                numberedOn,
                kind,
                title,
                null,
                null,
                null,
                unitKey,
                unitName,
                unitValidFrom,
                unitValidTo,
                new Part(Part.Kind.ANNEX, id, null));
    }
}
