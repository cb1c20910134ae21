package vn.hososo.document.incoming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Prose;

/** Why an act is done that needs a reason. */
@Schema(name = "IncomingActReason", examples = "{\"reason\": \"Gửi nhầm nơi nhận\"}")
record Reason(@NotBlank @Size(max = 500) @Prose String reason) {}
