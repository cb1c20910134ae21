package vn.hososo.document.incoming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Prose;

/** What the district office decides on a proposed exclusion. */
@Schema(name = "ExclusionDecision", examples = "{\"decision\": \"CONFIRM\", \"note\": \"Đúng đối tượng\"}")
record ExclusionDecision(
        @NotNull Decision decision,
        @Nullable @Size(min = 1, max = 500) @Prose String note) {
    @Schema(name = "ExclusionOutcome")
    enum Decision {
        CONFIRM,
        REFUSE
    }
}
