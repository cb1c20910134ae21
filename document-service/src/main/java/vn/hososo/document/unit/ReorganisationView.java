package vn.hososo.document.unit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A reorganisation with what came of it. */
@Schema(name = "Reorganisation")
record ReorganisationView(
        UUID id,
        String act,
        LocalDate effectiveOn,
        Instant decidedAt,
        String decidedBy,
        List<UnitView> created,
        List<Ended> ended,
        List<UnitView> changed) {
    @Schema(name = "EndedUnit")
    record Ended(
            UUID unitId,
            String key,
            LocalDate validTo,
            @Nullable UUID successorId) {}
}
