package vn.hososo.document.outgoing;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/**
 * What the book of outgoing documents says of one (Decree 30/2020, Annex IV); with {@code cancelReason} it was given up
 * and only its number stands.
 */
public record OutgoingLine(
        String numberAndSymbol,
        LocalDate numberedOn,
        DocumentKind kind,
        String subject,
        String signerName,
        List<String> recipients,
        @Nullable UUID draftedElsewhere,
        @Nullable Integer issuedAmount,
        @Nullable LocalDate issuedOn,
        boolean onPaper,
        @Nullable String description,
        @Nullable String cancelReason) {}
