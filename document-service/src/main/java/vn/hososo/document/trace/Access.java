package vn.hososo.document.trace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;

/**
 * A view, download, print or refusal, not yet written.
 *
 * @param segment the collection of the API, such as {@code incoming}
 * @param thingId the id in the path, where it has one
 */
record Access(
        UUID id,
        Kind kind,
        Caller by,
        Origin origin,
        String segment,
        @Nullable UUID thingId,
        String operation,
        int status,
        Instant at) {
    /** What was had, or not. */
    enum Kind {
        LISTED,
        VIEWED,
        DOWNLOADED,
        PRINTED,
        REFUSED
    }
}
