package vn.hososo.document.incoming;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.hososo.document.text.Prose;

/** Whether somebody must act on a document, as its leader decides against what the clerk entered. */
@Schema(name = "Classification", examples = """
        {"needsAction": false, "reason": "Văn bản gửi để biết"}""")
record Classification(
        @NotNull Boolean needsAction,
        @NotBlank @Size(max = 500) @Prose String reason) {
    Map<String, String> details() {
        return Map.of("needsAction", needsAction.toString());
    }
}
