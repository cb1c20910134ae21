package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** Why an issued document is taken back. */
@Schema(name = "Recall", examples = "{\"reason\":\"Ban hành nhầm thẩm quyền\"}")
record Recall(@NotBlank @Size(max = 500) @Line String reason) {}
