package vn.hososo.metrics.rebuild;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Dựng lại số liệu: one rebuilding of the projection, from the request for it to its end. */
record Rebuild(
        UUID id,
        boolean acceptDifferences,
        String requestedBy,
        Instant requestedAt,
        RebuildState state,
        Reading reading,
        List<TableComparison> tables,
        @Nullable String trouble,
        @Nullable Instant endedAt) {

    /** {@code unreadable} events were understood by an earlier reader and are not by this one. */
    record Reading(long read, long total, long perSecond, long unreadable) {}
}
