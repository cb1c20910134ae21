package vn.hososo.document.content;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A revision as the other features see it. */
public record StoredRevision(
        UUID id,
        DocumentRef document,
        StoredContent content,
        Origin origin,
        @Nullable UUID signatureId,
        Instant storedAt) {}
