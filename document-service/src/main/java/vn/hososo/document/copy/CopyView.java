package vn.hososo.document.copy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.DocumentRef;

/**
 * A copy in its register; {@code revisionId} is the content that was copied, {@code fileRevisionId} the copy's file (none for an
 * extract that is on paper only), {@code signedRevisionId} that file with the organ's signature.
 */
@Schema(name = "Copy")
record CopyView(
        UUID id,
        UUID unitId,
        CopyForm form,
        DocumentRef.Kind documentKind,
        UUID documentId,
        UUID revisionId,
        @Nullable UUID fileRevisionId,
        @Nullable UUID signedRevisionId,
        @Nullable Instant signedAt,
        @Nullable String excerpt,
        @Nullable Integer issuedAmount,
        String number,
        String symbol,
        String numberAndSymbol,
        LocalDate madeOn,
        Instant madeAt) {}
