package vn.hososo.metrics.fact;

import java.time.Instant;
import java.util.UUID;

/** A partition was read from {@code expected} up to before {@code next}; {@code known} belongs to the last record read. */
public record Advance(UUID topicId, int partition, long expected, long next, Instant known) {}
