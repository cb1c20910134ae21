package vn.hososo.document.dossier;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.retention.RetentionTerms;
import vn.hososo.document.text.Line;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * How to close a dossier. {@code force} closes it although something is missing and needs a leader and a reason, which
 * stay visible; {@code retention} sets the final term; {@code endDate} is the day the work ended, by default today.
 */
@Schema(name = "DossierClosure")
record ClosureRequest(
        @Nullable Boolean force,

        @Nullable @Size(max = 500) @Line String reason,

        @Schema(examples = "10 năm") @Nullable @Pattern(regexp = RetentionTerms.FIELD)
        String retention,

        @Nullable LocalDate endDate) {
    static final ClosureRequest PLAIN = new ClosureRequest(null, null, null, null);

    boolean forced() {
        return Boolean.TRUE.equals(force);
    }

    /** The reason of a forced closure; a problem that names the field when there is none. */
    String requireReason() {
        if (reason == null || reason.isBlank()) {
            throw ProblemException.invalid(
                    "reason",
                    "body",
                    new Text(
                            "Kết thúc hồ sơ còn thiếu phải nêu lý do.",
                            "Closing an incomplete dossier needs a reason."));
        }
        return reason;
    }
}
