package vn.hososo.document.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a unit came from and what became of it, link by link; {@code currentId} is who stands in its place today. */
@Schema(name = "Succession")
record SuccessionView(UUID unitId, UUID currentId, List<Link> links) {
    @Schema(name = "SuccessionLink")
    record Link(UUID predecessorId, UUID successorId, boolean principal, LocalDate effectiveOn) {
        static Link of(SuccessionLink link) {
            return new Link(link.predecessorId(), link.successorId(), link.isPrincipal(), link.effectiveOn());
        }
    }
}
