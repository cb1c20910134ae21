package vn.hososo.metrics.deadletter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A record that could not be read, as shown to those who decide about it.
 *
 * @param subject the field, header or type at fault
 * @param known since when it would have been known
 */
@Schema(name = "DeadLetter")
@JsonInclude(JsonInclude.Include.ALWAYS)
record DeadLetterView(
        UUID id,
        @Schema(examples = "hososo.documents") String topic,
        int partition,
        long offset,
        @Schema(nullable = true) @Nullable String eventId,
        @Schema(nullable = true) @Nullable String type,
        @Schema(examples = "FIELD_MISSING") String reason,
        @Schema(examples = "arrivedOn") String subject,
        Instant known,
        DeadLetterState state,
        @Schema(nullable = true) @Nullable Instant decidedAt,
        @Schema(nullable = true) @Nullable String decidedBy,
        @Schema(nullable = true) @Nullable String dismissal) {

    static DeadLetterView of(DeadLetter letter) {
        return new DeadLetterView(
                letter.id(),
                letter.place().topic(),
                letter.place().partition(),
                letter.place().offset(),
                letter.eventId(),
                letter.type(),
                letter.reason(),
                letter.subject(),
                letter.known(),
                letter.state(),
                letter.decidedAt(),
                letter.decidedBy(),
                letter.dismissal());
    }
}
