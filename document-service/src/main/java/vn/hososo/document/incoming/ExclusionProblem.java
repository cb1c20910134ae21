package vn.hososo.document.incoming;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with an exclusion from the ratios. */
class ExclusionProblem extends ProblemException {
    enum Kind implements ProblemKind {
        EXCLUSION_NOT_FOUND(404, "Không có đề nghị loại trừ", "There is no exclusion"),
        EXCLUSION_STATE_CONFLICT(
                409, "Trạng thái đề nghị loại trừ không cho phép", "The state of the exclusion does not allow this"),
        EXCLUSION_BASIS_UNKNOWN(422, "Căn cứ loại trừ không có hiệu lực", "The basis of the exclusion is not in force");

        private final int status;
        private final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            this.title = new Text(vi, en);
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

    private ExclusionProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static ExclusionProblem notFound(UUID incomingId) {
        return new ExclusionProblem(
                Kind.EXCLUSION_NOT_FOUND,
                "Văn bản đến " + incomingId + " không có đề nghị loại trừ.",
                "No exclusion of the incoming document " + incomingId + " was proposed.");
    }

    static ExclusionProblem wrongState(ExclusionState state) {
        return new ExclusionProblem(
                Kind.EXCLUSION_STATE_CONFLICT,
                "Không thể làm việc này khi đề nghị loại trừ ở trạng thái " + state.code() + ".",
                "This cannot be done while the exclusion is " + state.code() + ".");
    }

    static ExclusionProblem unknownBasis(String basis) {
        return new ExclusionProblem(
                Kind.EXCLUSION_BASIS_UNKNOWN,
                "Hôm nay không có căn cứ loại trừ nào mang mã " + basis + ".",
                "No basis " + basis + " for an exclusion is in force today.");
    }
}
