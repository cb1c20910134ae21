package vn.hososo.metrics.cutoff;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A cut-off as shown to people; {@code day} null is the month's own last day. */
record CutOffView(
        LocalDate validFrom,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        Integer day,

        String basis,
        Instant decidedAt) {

    static CutOffView of(CutOff decided) {
        return new CutOffView(decided.validFrom(), decided.day(), decided.basis(), decided.known());
    }
}
