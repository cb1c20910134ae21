package vn.hososo.metrics.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One step of a notice; {@code by} is absent where the service itself took it, {@code reason} where somebody did. */
public record StepView(
        NoticeStatus state,
        Instant at,
        @Nullable String by,
        @Nullable StepReason reason) {}
