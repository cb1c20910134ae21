package vn.hososo.document.unit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** To which successor a unit's records go. */
@Schema(name = "NewRecordsHandOver")
record NewHandOver(
        @NotNull UUID toUnitId,
        @Nullable @Size(max = 500) @Line String note) {}
