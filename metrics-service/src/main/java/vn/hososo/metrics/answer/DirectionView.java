package vn.hososo.metrics.answer;

import java.time.Instant;

/** Chỉ đạo: what the district directed. */
public record DirectionView(String direction, Instant directedAt, String directedBy) {}
