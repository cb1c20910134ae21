package vn.hososo.document.incoming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Prose;

/** How far the handling has come. */
@Schema(name = "ProgressNote", examples = "{\"note\": \"Đã dự thảo công văn trả lời, đang xin ý kiến\"}")
record ProgressNote(@NotBlank @Size(max = 2000) @Prose String note) {}
