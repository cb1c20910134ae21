package vn.hososo.metrics.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How many commitments of a unit were kept and broken; released and untested ones are neither. */
record CommitmentCount(
        UUID unitId, @Nullable String unitKey, @Nullable String unitName, long kept, long broken, long pending) {}
