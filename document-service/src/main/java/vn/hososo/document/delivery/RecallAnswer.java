package vn.hososo.document.delivery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** The receiver gives the document back (15), or keeps it with a reason (16). */
@Schema(name = "RecallAnswer", examples = "{\"agree\":false,\"reason\":\"Đã giải quyết xong\"}")
record RecallAnswer(
        @NotNull Boolean agree,
        @Nullable @Size(max = 500) @Line String reason) {
    RecallAnswer requireReason() {
        if (!agree && (reason == null || reason.isBlank())) {
            throw ProblemException.invalid(
                    "reason",
                    "body",
                    new Text("Không đồng ý thì phải nêu lý do.", "Keeping the document needs a reason."));
        }
        return this;
    }
}
