package vn.hososo.document.delivery;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.incoming.Sender;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.version.Versioned;

/**
 * A delivery as both sides see it. {@code incomingId} is the receiver's incoming document once it is accepted;
 * {@code revisionId} the receiver's reference to the bytes, none after a refusal or when it was taken back.
 */
@Schema(name = "Delivery")
record DeliveryView(
        UUID id,
        DeliveryOrigin origin,
        String state,
        AskedBack askedBack,
        @Nullable UUID outgoingId,
        @Nullable UUID sourceIncomingId,
        UUID fromUnitId,
        UUID toUnitId,
        UUID addressedUnitId,
        Sender sender,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind,
        String subject,
        @Nullable String note,
        @Nullable UUID incomingId,
        @Nullable UUID revisionId,
        String sha256,
        int pageCount,
        @Nullable UUID replacedById,
        Instant sentAt,
        List<Message> messages,
        List<Annex> annexes,
        int version)
        implements Versioned {
    /** One message, with the two-digit status and the business code of the exchange axis. */
    @Schema(name = "DeliveryMessage")
    record Message(
            @Nullable String status,
            @Nullable String business,
            @Nullable String reason,
            @Nullable UUID unitId,
            String by,
            String byName,
            Instant at) {}

    /** An annex that is a file of its own; {@code revisionId} as with the document. */
    @Schema(name = "DeliveredAnnex")
    record Annex(int ordinal, String title, @Nullable UUID revisionId, String sha256, int pageCount) {}
}
