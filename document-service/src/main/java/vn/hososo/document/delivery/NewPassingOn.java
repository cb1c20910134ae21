package vn.hososo.document.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;

/** To which unit an incoming document goes on. */
@Schema(
        name = "NewPassingOn",
        examples = "{\"unitId\":\"01937c10-2f3a-7b51-9c0e-5a1d3e8f0b11\",\"note\":\"Thuộc thẩm quyền của xã\"}")
record NewPassingOn(
        @NotNull UUID unitId,
        @Nullable @Size(max = 500) @Line String note) {}
