package vn.hososo.document.incoming;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** What the books of incoming documents say of one (Decree 30/2020, Annex IV). */
public record ArrivalLine(
        UUID incomingId,
        int arrivalNumber,
        LocalDate arrivedOn,
        String sender,
        @Nullable String numberAndSymbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind,
        String subject,
        boolean needsAction,
        @Nullable LocalDate dueOn,
        String state) {}
