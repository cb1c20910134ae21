package vn.hososo.metrics.deadletter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.intake.RecordPlace;

/** Bản ghi không đọc được: where it lies, why it could not be read and what was decided; never what it says. */
record DeadLetter(
        UUID id,
        RecordPlace place,
        @Nullable String eventId,
        @Nullable String type,
        String reason,
        String subject,
        Instant known,
        DeadLetterState state,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String dismissal) {}
