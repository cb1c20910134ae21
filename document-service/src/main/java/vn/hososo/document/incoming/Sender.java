package vn.hososo.document.incoming;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sent the document. */
record Sender(
        @JsonProperty("class") @NotNull SenderClass senderClass,
        @Nullable UUID unitId,
        @Nullable @Size(max = 13) String organId,
        @NotBlank @Size(max = 200) String name) {}
