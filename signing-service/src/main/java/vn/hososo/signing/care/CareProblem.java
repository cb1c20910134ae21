package vn.hososo.signing.care;

import java.util.List;
import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What the care for signatures cannot answer. */
final class CareProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private CareProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static CareProblem notFound(UUID id) {
        return new CareProblem(
                Kind.CARE_RUN_NOT_FOUND,
                new Text("Không tìm thấy đợt kiểm tra " + id + ".", "The run " + id + " was not found."));
    }

    static CareProblem unproven(List<String> reasons) {
        var why = reasons.isEmpty() ? "UNSIGNED" : String.join(", ", reasons);
        return new CareProblem(
                Kind.SIGNATURES_UNPROVEN,
                new Text(
                        "Tệp không có chữ ký số hợp lệ để kèm bằng chứng: " + why + ".",
                        "The file has no valid signatures that could be proven: " + why + "."));
    }

    static CareProblem proofsUnavailable() {
        return new CareProblem(
                Kind.PROOFS_UNAVAILABLE,
                new Text(
                        "Chưa lấy được bằng chứng (thu hồi, dấu thời gian); hãy thử lại sau.",
                        "The proofs (revocation, time stamp) cannot be had now; try again later."));
    }

    enum Kind implements ProblemKind {
        CARE_RUN_NOT_FOUND(404, new Text("Không có đợt kiểm tra chữ ký này", "No such run over the signatures")),
        SIGNATURES_UNPROVEN(409, new Text("Chữ ký không chứng minh được", "The signatures cannot be proven")),
        PROOFS_UNAVAILABLE(503, new Text("Chưa lấy được bằng chứng", "The proofs cannot be had"));

        private final int status;
        private final Text title;

        Kind(int status, Text title) {
            this.status = status;
            this.title = title;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public Text title() {
            return title;
        }
    }
}
