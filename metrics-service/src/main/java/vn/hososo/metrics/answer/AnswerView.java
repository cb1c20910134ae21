package vn.hososo.metrics.answer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Giải trình: what the leader answered. */
public record AnswerView(
        Cause cause, String explanation, @Nullable String difficulty, Instant answeredAt, String answeredBy) {}
