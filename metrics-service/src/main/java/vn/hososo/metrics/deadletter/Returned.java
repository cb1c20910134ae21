package vn.hososo.metrics.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a request to put records back has done.
 *
 * @param lost how many are no longer in their topics; they stay put aside
 * @param last the last one looked at; null when there was none
 */
@Schema(name = "Returned")
@JsonInclude(JsonInclude.Include.ALWAYS)
record Returned(
        int putBack,
        int lost,
        @Schema(nullable = true) @Nullable UUID last) {}
