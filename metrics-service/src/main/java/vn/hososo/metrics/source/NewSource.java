package vn.hososo.metrics.source;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Proof;

/**
 * What another system may tell from now on.
 *
 * @param unitIds the units it may speak for; absent: all of them
 * @param types names of events such as {@code outgoing-issued}; an empty list ends its say
 * @param proof VERIFIED only for a system whose signatures and dossiers were checked; otherwise DECLARED
 */
@Schema(name = "NewSource")
record NewSource(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "[^\\p{Cc}\\p{Cf}]*")
        @Schema(examples = "Cổng thông tin điện tử tỉnh")
        String name,

        @Nullable @Size(min = 1, max = 2000) Set<@NotNull UUID> unitIds,

        @NotNull @Size(max = 50) Set<@NotBlank @Size(max = 60) String> types,

        @NotNull Proof proof) {}
