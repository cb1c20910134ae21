package vn.hososo.document.incoming;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;

/** An incoming document on its way from the unit that passes it on. */
public record PassedOnDocument(
        UUID id,
        UUID unitId,
        Sender sender,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind,
        String subject,
        UUID revisionId) {}
