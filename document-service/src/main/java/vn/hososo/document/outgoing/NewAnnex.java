package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** An annex that is a file of its own. */
@Schema(name = "NewAnnex", examples = "{\"title\":\"Phụ lục I: Biểu tổng hợp\"}")
record NewAnnex(@NotBlank @Size(max = 500) @Line String title) {}
