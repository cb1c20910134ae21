package vn.hososo.document.outgoing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.register.DocumentKind;
import vn.hososo.document.text.Line;

/**
 * A document to be drafted; lengths are those of Decree 30/2020, Annex VI. {@code unitId} is the issuing organ: the
 * drafter's own unit (default) or its parent; {@code replacesId} an issued document of the same
 * organ whose place this one takes when it is issued.
 */
@Schema(name = "NewOutgoing")
record NewOutgoing(
        @Nullable UUID unitId,
        @Nullable UUID dossierId,
        @Nullable UUID answersIncomingId,
        @NotNull DocumentKind kind,
        @NotBlank @Size(max = 500) @Line String subject,
        @NotNull @Size(max = 500) @Valid List<@NotNull @Valid Recipient> recipients,
        @Nullable UUID signerId,
        @NotBlank @Size(max = 50) @Line String signerName,
        @NotBlank @Size(max = 100) @Line String signerTitle,
        @Nullable UUID replacesId) {}
