package vn.hososo.metrics.lapse;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which lapses are asked for; null leaves a criterion out, and without {@code asOf} they are answered as known now. */
public record LapseQuestion(
        @Nullable LapseState state,
        @Nullable UUID unitId,
        @Nullable Instant asOf) {}
