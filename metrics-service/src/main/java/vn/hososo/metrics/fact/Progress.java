package vn.hososo.metrics.fact;

import java.time.Instant;
import java.util.UUID;

/** How far a partition has been read; a topic made anew has a new id and starts at 0. */
public record Progress(UUID topicId, String topic, int partition, long nextOffset, Instant known) {}
