package vn.hososo.signing.batch;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a tray as a whole. */
final class BatchProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        BATCH_NOT_FOUND(404, "Không có lô ký này", "No such tray"),
        BATCH_OVER(409, "Lô ký đã kết thúc", "The tray is over"),
        BATCH_CUT_OFF(503, "Lô ký bị ngắt", "The tray was cut off");

        private final int status;
        private final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            title = new Text(vi, en);
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

    private BatchProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static BatchProblem notFound(UUID id) {
        return new BatchProblem(
                Kind.BATCH_NOT_FOUND, "Không tìm thấy lô ký " + id + " của bạn.", "You have no tray " + id + ".");
    }

    static BatchProblem over() {
        return new BatchProblem(
                Kind.BATCH_OVER,
                "Lô ký đã xong hoặc đã hủy; không còn gì để làm.",
                "The tray is done or was cancelled; there is nothing left to do.");
    }

    static BatchProblem cutOff() {
        return new BatchProblem(
                Kind.BATCH_CUT_OFF,
                "Việc ký bị ngắt giữa chừng; hãy nhập lại mã PIN để ký tiếp các văn bản còn lại.",
                "Signing was cut off in the middle; enter the PIN again to sign the documents that are left.");
    }
}
