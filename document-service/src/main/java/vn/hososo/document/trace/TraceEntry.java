package vn.hososo.document.trace;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of the trace as it is chained: every column that says something. */
public record TraceEntry(
        UUID id,
        UUID unitId,
        @Nullable String thingKind,
        @Nullable UUID thingId,
        String act,
        String details,
        String actor,
        String actorName,
        @Nullable UUID actorUnitId,
        @Nullable String onBehalfOf,
        @Nullable String address,
        @Nullable String traceId,
        Instant at) {}
