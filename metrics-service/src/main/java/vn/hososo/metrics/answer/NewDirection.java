package vn.hososo.metrics.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the district directs. */
@Schema(name = "NewDirection")
record NewDirection(
        @NotBlank @Size(max = Prose.LONGEST) @Pattern(regexp = Prose.PATTERN, message = Prose.RULE)
        String direction) {

    NewDirection {
        direction = Prose.composed(direction);
    }
}
