package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** One line of the recipients block (nơi nhận). */
public record Recipient(
        @Nullable UUID unitId,
        @Nullable @Size(max = 13) @Line String organId,
        @NotBlank @Size(max = 200) @Line String name,
        @NotNull Channel channel) {
    boolean isNamedBy(Addressee line) {
        return line.unitId() == null
                ? line.organId() != null && line.organId().equals(organId)
                : line.unitId().equals(unitId);
    }
}
