package vn.hososo.document.oversight;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** Why a freeze ends. */
@Schema(examples = "{\"reason\":\"Thanh tra đã kết thúc\"}")
record Lifting(@NotBlank @Size(max = 500) @Line String reason) {}
