package vn.hososo.document.incoming;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.content.StoredRevision;
import vn.hososo.document.register.DocumentKind;

/**
 * A document that another unit delivered and the receiver accepts; the bytes are referred to already, under the id that
 * the incoming document gets.
 */
public record Delivered(
        UUID incomingId,
        UUID deliveryId,
        Sender sender,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind,
        String subject,
        StoredRevision revision,
        @Nullable UUID replacedBy,
        boolean needsAction,
        @Nullable LocalDate dueOn,
        @Nullable Urgency urgency) {

    /** As a clerk would have described it. */
    NewIncoming described(@Nullable UUID linksTo) {
        return new NewIncoming(
                sender,
                number,
                symbol,
                documentDate,
                kind,
                subject,
                needsAction,
                urgency,
                dueOn,
                Medium.ELECTRONIC,
                null,
                null,
                null,
                null,
                null,
                linksTo,
                null,
                null);
    }
}
