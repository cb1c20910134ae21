package vn.hososo.document.incoming;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Composed;
import vn.hososo.document.text.Line;

/** Who sent the document. */
public record Sender(
        @JsonProperty("class") @NotNull SenderClass senderClass,
        @Nullable UUID unitId,
        @Nullable @Size(max = 13) @Line String organId,
        @NotBlank @Size(max = 200) @Line String name) {
    /** The same by the first of organ code, unit and name that both carry. */
    boolean isSameAs(Sender other) {
        if (organId != null && other.organId != null) {
            return organId.equalsIgnoreCase(other.organId);
        }
        if (unitId != null && other.unitId != null) {
            return unitId.equals(other.unitId);
        }
        return Composed.plain(name).equals(Composed.plain(other.name));
    }
}
