package vn.hososo.document.dossier;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.version.Versioned;

/**
 * A dossier with its documents in order and the fields of Decree 30/2020, Annex VI.
 *
 * @param lastYear the last year of keeping, counted from the year the work ended
 * @param madeAfterTheFact opened when the work on its incoming document was already over
 */
@Schema(name = "Dossier")
public record DossierView(
        UUID id,
        UUID unitId,
        String code,
        String title,
        String state,
        @Nullable UUID incomingId,
        LocalDate openedOn,
        Instant openedAt,
        int documentCount,
        List<Item> documents,
        int version,
        int year,
        String notation,
        @Nullable UUID catalogueEntryId,
        @Nullable String retention,
        @Nullable Integer lastYear,
        Rights rights,
        String creator,
        String language,
        LocalDate startDate,
        @Nullable LocalDate endDate,
        int pageCount,
        @Nullable String description,
        boolean madeAfterTheFact,
        @Nullable LocalDate closedOn,
        @Nullable String forcedReason,
        @Nullable LocalDate handOverBy,
        @Nullable LocalDate handedOverOn,
        List<Removal> removals)
        implements Versioned {
    /** A document in the dossier; {@code madeAfterTheFact}: filed when the work on it was already over. */
    @Schema(name = "DossierItem")
    public record Item(
            int ordinal,
            ItemKind itemKind,
            UUID documentId,
            LocalDate addedOn,
            boolean madeAfterTheFact,
            ItemStanding standing,
            @Nullable String number,
            @Nullable String symbol,
            @Nullable LocalDate day,
            DocumentKind kind,
            String subject,
            int pageCount,
            UUID revisionId) {}

    /** An ordinal whose document was taken out. */
    @Schema(name = "DossierRemoval")
    public record Removal(
            int ordinal, ItemKind itemKind, UUID documentId, LocalDate removedOn, String removedBy, String reason) {}

    /** Who may read and fill it; usernames where it is restricted. */
    @Schema(name = "DossierRightsView")
    public record Rights(boolean restricted, List<String> usernames) {}
}
