package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** Why a document is given up before its issue. */
@Schema(name = "CancellationReason", examples = "{\"reason\":\"Sai thẩm quyền ký\"}")
record CancellationReason(@NotBlank @Size(max = 500) @Line String reason) {}
