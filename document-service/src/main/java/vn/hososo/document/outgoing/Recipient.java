package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of the recipients block (nơi nhận). */
record Recipient(
        @Nullable UUID unitId,
        @Nullable @Size(max = 13) String organId,
        @NotBlank @Size(max = 200) String name,
        @NotNull Channel channel) {}
