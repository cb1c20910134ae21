package vn.hososo.document.incoming;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** Who sent the document. */
public record Sender(
        @JsonProperty("class") @NotNull SenderClass senderClass,
        @Nullable UUID unitId,
        @Nullable @Size(max = 13) @Line String organId,
        @NotBlank @Size(max = 200) @Line String name) {}
