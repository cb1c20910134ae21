package vn.hososo.document.outgoing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.incoming.Urgency;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.version.Versioned;

/** An outgoing document; {@code signatures} are those of its current revision; with {@code paperBasis} it is excluded. */
@Schema(name = "Outgoing")
record OutgoingView(
        UUID id,
        UUID unitId,
        UUID draftingUnitId,
        String state,
        DocumentKind kind,
        String subject,
        List<Recipient> recipients,
        @Nullable UUID signerId,
        String signerName,
        String signerTitle,
        @Nullable Competence signerCompetence,
        @Nullable String language,
        @Nullable String description,
        Urgency urgency,
        @Nullable Integer issuedAmount,
        @Nullable LocalDate dueOn,
        boolean normative,
        @Nullable UUID dossierId,
        @Nullable UUID answersIncomingId,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable String numberAndSymbol,
        @Nullable LocalDate numberedOn,
        @Nullable Form form,
        @Nullable String paperReason,
        @Nullable String paperBasis,
        @Nullable LocalDate issuedOn,
        @Nullable String returnReason,
        @Nullable UUID replacesId,
        @Nullable UUID replacedById,
        @Nullable LocalDate replacedOn,
        @Nullable String recallReason,
        @Nullable LocalDate recalledOn,
        int pendingReviews,
        @Nullable String cancelReason,
        @Nullable LocalDate cancelledOn,
        UUID currentRevisionId,
        String sha256,
        int pageCount,
        List<SignatureView> signatures,
        List<AnnexView> annexes,
        Instant createdAt,
        int version)
        implements Versioned {
    /** A signature as signing-service found it. */
    @Schema(name = "RevisionSignature")
    record SignatureView(UUID signatureId, Capacity capacity, Verdict status, Instant signedAt) {}
}
