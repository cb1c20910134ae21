package vn.hososo.document.outgoing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** To whom a draft goes: to the reviewers in their order, if any, and then to the leader. */
@Schema(name = "Submission", examples = "{\"reviewers\":[{\"account\":\"leader.noi-vu\",\"name\":\"Trần Thị B\"}]}")
record Submission(@Nullable @Size(max = 10) List<@NotNull @Valid Reviewer> reviewers) {
    static final Submission TO_THE_LEADER = new Submission(List.of());

    List<Reviewer> asked() {
        return reviewers == null ? List.of() : reviewers;
    }

    int levels() {
        return asked().size();
    }

    /** One person is one level. */
    Submission requireEachOnce() {
        if (asked().stream().map(Reviewer::account).distinct().count() < levels()) {
            throw ProblemException.invalid(
                    "reviewers",
                    "body",
                    new Text("Mỗi người chỉ xem xét một lượt.", "Each person reviews at one level only."));
        }
        return this;
    }
}
