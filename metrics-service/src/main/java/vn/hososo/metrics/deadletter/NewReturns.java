package vn.hososo.metrics.deadletter;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Which records to put back, oldest first.
 *
 * @param after go on behind this one, as {@link Returned#last} of the request before says
 */
@Schema(name = "NewReturns")
record NewReturns(
        @Nullable @Size(max = 249) @Schema(examples = "hososo.documents")
        String topic,

        @Nullable @Size(max = 40) @Schema(examples = "TYPE_UNKNOWN")
        String reason,

        @Nullable UUID after) {}
