package vn.hososo.document.oversight;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;
import vn.hososo.document.trace.Thing;

/** Which records take no change any more, and why. */
@Schema(examples = """
        {"things":[{"kind":"DOSSIER","id":"01939f31-0b7e-7d12-a4f6-9c8b7a6d5e31"}],"reason":"Phục vụ thanh tra"}""")
record NewFreeze(
        @NotEmpty @Size(max = 500) List<@NotNull @Valid Named> things,
        @NotBlank @Size(max = 500) @Line String reason) {
    /** A thing by its name. */
    record Named(@NotNull Thing.Kind kind, @NotNull UUID id) {}
}
