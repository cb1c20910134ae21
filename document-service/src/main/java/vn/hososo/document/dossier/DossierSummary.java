package vn.hososo.document.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A dossier in a list. */
record DossierSummary(
        UUID id,
        UUID unitId,
        String code,
        String title,
        String state,
        @Nullable UUID incomingId,
        LocalDate openedOn,
        Instant openedAt,
        int documentCount,
        @Nullable String retention,
        @Nullable LocalDate closedOn,
        @Nullable LocalDate handOverBy,
        boolean restricted,
        int year,
        @Nullable UUID catalogueEntryId) {}
