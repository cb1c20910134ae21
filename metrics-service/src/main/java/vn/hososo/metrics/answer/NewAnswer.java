package vn.hososo.metrics.answer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.commitment.NewCommitment;

/**
 * What a leader answers.
 *
 * @param explanation the cause in words
 * @param difficulty what stands in the way
 * @param commitment required in the first answer; a further one stands beside the earlier
 */
@Schema(name = "NewAnswer")
record NewAnswer(
        @NotNull Cause cause,

        @NotBlank @Size(max = Prose.LONGEST) @Pattern(regexp = Prose.PATTERN, message = Prose.RULE)
        String explanation,

        @Size(max = Prose.LONGEST) @Pattern(regexp = Prose.PATTERN, message = Prose.RULE) @Nullable
        String difficulty,

        @Valid @Nullable NewCommitment commitment) {

    NewAnswer {
        explanation = Prose.composed(explanation);
        difficulty = Prose.composed(difficulty);
    }
}
