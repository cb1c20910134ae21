package vn.hososo.document.outgoing;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** What signing-service needs to know of a document. */
@Schema(name = "DocumentToSign")
record SigningView(
        UUID id,
        UUID unitId,
        UUID draftingUnitId,
        String state,
        UUID currentRevisionId,
        String currentRevisionSha256,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate numberedOn,
        DocumentKind kind,
        String subject,
        @Nullable UUID signerId,
        String signerName,
        String signerTitle,
        String unitKey,
        String unitName,
        LocalDate unitValidFrom,
        @Nullable LocalDate unitValidTo) {}
