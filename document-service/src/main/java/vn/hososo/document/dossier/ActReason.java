package vn.hososo.document.dossier;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Line;

/** Why a document is taken out or a closed dossier opened again. */
@Schema(name = "DossierActReason")
record ActReason(
        @Schema(examples = "Trùng văn bản") @NotBlank @Size(max = 500) @Line
        String reason) {}
