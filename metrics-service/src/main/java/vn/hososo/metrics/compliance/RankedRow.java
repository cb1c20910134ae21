package vn.hososo.metrics.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Where a unit stands among those of its tier in an indicator.
 *
 * @param rank 1 is the highest ratio; equal ratios share a rank, null where nothing occurred
 * @param among how many have a ratio
 */
@Schema(name = "RankedRow")
record RankedRow(
        @JsonInclude(JsonInclude.Include.ALWAYS) @Schema(nullable = true) @Nullable
        Integer rank,

        int among,
        ComplianceRow row) {}
