package vn.hososo.metrics.commitment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.unit.Sight;

/** Which commitments are asked for. */
record CommitmentQuery(
        Sight sight, @Nullable UUID unitId, @Nullable CommitmentState state) {}
