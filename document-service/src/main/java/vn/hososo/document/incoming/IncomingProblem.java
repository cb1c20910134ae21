package vn.hososo.document.incoming;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about incoming documents. */
class IncomingProblem extends ProblemException {
    enum Kind implements ProblemKind {
        INCOMING_NOT_FOUND(404, "Không tìm thấy văn bản đến", "Incoming document not found"),
        INCOMING_STATE_CONFLICT(
                409, "Trạng thái văn bản đến không cho phép", "The state of the incoming document does not allow this");

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

    private IncomingProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static IncomingProblem notFound(UUID id) {
        return new IncomingProblem(
                Kind.INCOMING_NOT_FOUND,
                "Không có văn bản đến nào mang mã " + id + ".",
                "There is no incoming document " + id + ".");
    }

    static IncomingProblem wrongState(IncomingState state, IncomingAct act) {
        return new IncomingProblem(
                Kind.INCOMING_STATE_CONFLICT,
                "Không thể " + act.vi() + " khi văn bản đến ở trạng thái " + state.code() + ".",
                "Cannot " + act.en() + " while the incoming document is " + state.code() + ".");
    }
}
