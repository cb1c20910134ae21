package vn.hososo.document.incoming;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Prose;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** The end of handling; {@code replyId} is the issued document that answers, and needed exactly WITH_REPLY. */
@Schema(name = "CompletionRequest", examples = """
        {"outcome": "WITHOUT_REPLY", "note": "Đã phổ biến tại giao ban ngày 15/3"}""")
record Completion(
        @NotNull Outcome outcome,
        @Nullable UUID replyId,
        @Nullable @Size(min = 1, max = 2000) @Prose String note) {
    Completion requireReplyIfThereIsOne() {
        if ((outcome == Outcome.WITH_REPLY) != (replyId != null)) {
            throw ProblemException.invalid(
                    "replyId",
                    "body",
                    new Text(
                            "Cần có khi và chỉ khi outcome là WITH_REPLY.",
                            "It is needed if and only if the outcome is WITH_REPLY."));
        }
        return this;
    }

    Map<String, String> details() {
        return replyId == null
                ? Map.of("outcome", outcome.name())
                : Map.of("outcome", outcome.name(), "replyId", replyId.toString());
    }
}
