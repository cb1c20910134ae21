package vn.hososo.document.handover;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** Closed dossiers that the archive takes over; who gives them is the unit where no person is named. */
@Schema(name = "NewArchiveHandover")
record NewHandover(
        @NotEmpty @Size(max = 200) List<@NotNull UUID> dossierIds,

        @Schema(examples = "Nguyễn Văn A") @Nullable @Size(max = 200) @Line
        String giver,

        @Schema(examples = "Đầy đủ, đọc được") @Nullable @Size(max = 500) @Line
        String condition) {
    /** Each once, in an order that is the same for all, so that two hand-overs do not wait for each other. */
    List<UUID> distinct() {
        return dossierIds.stream().distinct().sorted().toList();
    }
}
