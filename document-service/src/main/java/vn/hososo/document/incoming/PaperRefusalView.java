package vn.hososo.document.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** A refused paper document; {@code reply} is the text to send to its sender. */
@Schema(name = "PaperRefusal")
record PaperRefusalView(
        UUID id,
        UUID unitId,
        Sender sender,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind,
        String subject,
        PaperRefusal.Cause cause,
        @Nullable String paperReason,
        String reply,
        LocalDate refusedOn,
        Instant refusedAt,
        String refusedBy) {}
