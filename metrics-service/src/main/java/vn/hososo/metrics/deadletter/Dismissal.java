package vn.hososo.metrics.deadletter;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing more is to be done about a record that could not be read. */
@Schema(name = "Dismissal")
record Dismissal(
        @NotBlank @Size(max = 500) @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*") @Schema(examples = "Thông điệp thử của cổng")
        String reason) {}
