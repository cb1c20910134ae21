package vn.hososo.document.assignment;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** A person who is given a part; named by account or user name. */
@Schema(name = "NewAssignee")
public record NewAssignee(
        @Nullable UUID accountId,
        @Nullable @Size(min = 1, max = 200) @Line String username,
        @NotBlank @Size(max = 100) @Line String name,
        @Nullable UUID unitId,
        @NotNull AssigneeRole role,
        @Nullable LocalDate dueOn) {
    /** What tells two people apart within one assignment. */
    String person() {
        return accountId == null ? String.valueOf(username) : accountId.toString();
    }
}
