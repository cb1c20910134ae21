package vn.hososo.document.outgoing;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What a reviewer says: on to the next level, or back for rework, which must say why. */
@Schema(name = "ReviewDecision", examples = "{\"decision\":\"RETURN\",\"comment\":\"Thiếu số liệu quý I\"}")
record ReviewDecision(
        @NotNull Decision decision,
        @Nullable @Size(max = 500) @Line String comment) {
    /** The two answers. */
    @Schema(name = "ReviewOutcome")
    enum Decision {
        APPROVE,
        RETURN
    }

    boolean approves() {
        return decision == Decision.APPROVE;
    }

    /** The comment of a return; a problem that names the field when there is none. */
    String requireComment() {
        if (comment == null || comment.isBlank()) {
            throw ProblemException.invalid(
                    "comment", "body", new Text("Trả lại phải nêu ý kiến.", "A return needs a comment."));
        }
        return comment;
    }
}
