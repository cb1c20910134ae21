package vn.hososo.document.assignment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A direction with the people it named; {@code replacedAt} is missing in the one that holds. */
@Schema(name = "Assignment")
public record AssignmentView(
        UUID id,
        String direction,
        @Nullable String directedBy,
        String assignedBy,
        String assignedByName,
        Instant assignedAt,
        @Nullable Instant replacedAt,
        List<AssigneeView> assignees) {}
