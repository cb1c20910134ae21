package vn.hososo.document.incoming;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.assignment.AssigneeView;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.kit.version.Versioned;

/**
 * An incoming document; its bytes are the content {@code currentRevisionId}, none after its sender took it back.
 *
 * @param possibleDuplicates other documents of the unit with the same bytes; told of one document, not in lists
 * @param excludedOn since when it counts on neither side of the ratios
 * @param assignees who handles it, by the assignment that holds
 */
@Schema(name = "Incoming")
record IncomingView(
        UUID id,
        UUID unitId,
        int arrivalNumber,
        LocalDate arrivedOn,
        String state,
        Sender sender,
        @Nullable String number,
        @Nullable String symbol,
        @Nullable LocalDate documentDate,
        DocumentKind kind,
        String subject,
        boolean needsAction,
        Urgency urgency,
        @Nullable LocalDate dueOn,
        Medium medium,
        @Nullable String language,
        @Nullable String description,
        @Nullable SignedBy signer,
        @Nullable String toPlaces,
        @Nullable String paperReason,
        @Nullable UUID linksTo,
        List<UUID> possibleDuplicates,
        List<AssigneeView> assignees,
        @Nullable CompletionView completion,
        @Nullable ReturnView returned,
        @Nullable LocalDate excludedOn,
        @Nullable UUID currentRevisionId,
        String sha256,
        int pageCount,
        @Nullable UUID deliveryId,
        @Nullable UUID replacedBy,
        @Nullable LocalDate removedOn,
        Instant registeredAt,
        int version)
        implements Versioned {}
