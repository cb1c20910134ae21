package vn.hososo.metrics.rebuild;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A rebuilding as shown to administrators.
 *
 * @param tables each table compared, once they were; equal ones have equal counts and hashes
 * @param unreadable events that an earlier reader understood and this one does not
 * @param trouble what interrupted it last; it goes on by itself unless it has ended
 */
@Schema(name = "Rebuild")
@JsonInclude(JsonInclude.Include.ALWAYS)
record RebuildView(
        UUID id,
        RebuildState state,
        boolean acceptDifferences,
        String requestedBy,
        Instant requestedAt,
        @Schema(nullable = true) @Nullable Instant endedAt,
        long eventsRead,
        long eventsTotal,
        long eventsPerSecond,
        long unreadable,
        List<TableComparison> tables,
        @Schema(nullable = true) @Nullable String trouble) {

    static RebuildView of(Rebuild rebuild) {
        var reading = rebuild.reading();
        return new RebuildView(
                rebuild.id(),
                rebuild.state(),
                rebuild.acceptDifferences(),
                rebuild.requestedBy(),
                rebuild.requestedAt(),
                rebuild.endedAt(),
                reading.read(),
                reading.total(),
                reading.perSecond(),
                reading.unreadable(),
                rebuild.tables(),
                rebuild.trouble());
    }
}
