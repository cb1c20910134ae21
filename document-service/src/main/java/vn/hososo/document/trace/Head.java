package vn.hososo.document.trace;

import java.time.Instant;
import java.util.UUID;

/** How far a unit's chain had come at a moment: what is signed, so that the chain can no longer become another one. */
public record Head(UUID unitId, long sequence, String hash, Instant sealedAt) {}
