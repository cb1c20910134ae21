package vn.hososo.metrics.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A period that is to be closed.
 *
 * @param reason only, and always, where the period was closed before: why it is closed again
 */
@Schema(name = "NewClosing")
record NewClosing(
        @NotBlank @Size(max = 30) @Schema(examples = "2025-Q1")
        String period,

        @Nullable
        @Size(min = 10, max = 1000)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*")
        @Schema(examples = "Xã Tân Lãng thu hồi 3 văn bản sau khi chốt")
        String reason) {}
