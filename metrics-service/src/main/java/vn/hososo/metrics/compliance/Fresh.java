package vn.hososo.metrics.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** How fresh an answer is: the latest event read, and how far behind the present the reading is. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Fresh(
        @Schema(nullable = true) @Nullable Instant eventTime,
        @Schema(nullable = true) @Nullable Long lagMillis) {}
