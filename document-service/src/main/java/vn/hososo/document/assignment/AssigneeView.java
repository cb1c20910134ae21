package vn.hososo.document.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A person and their part in handling a document. */
@Schema(name = "Assignee")
public record AssigneeView(
        @Nullable UUID accountId,
        @Nullable String username,
        String name,
        AssigneeRole role,
        @Nullable LocalDate dueOn) {}
