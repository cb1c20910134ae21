package vn.hososo.document.delivery;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** Why a receiver does not take a document in; the sender reads it. */
@Schema(name = "RefusalReason", examples = "{\"reason\":\"Không thuộc thẩm quyền của đơn vị\"}")
record RefusalReason(@NotBlank @Size(max = 500) @Line String reason) {}
