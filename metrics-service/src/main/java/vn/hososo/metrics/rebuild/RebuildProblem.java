package vn.hososo.metrics.rebuild;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What may stand in the way of a rebuilding. */
class RebuildProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private RebuildProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    private RebuildProblem(Kind kind, Text detail, String related) {
        super(kind, detail, related);
    }

    static RebuildProblem notFound() {
        return new RebuildProblem(
                Kind.REBUILD_NOT_FOUND,
                new Text("Không có lần dựng lại này.", "There is no such rebuilding of the figures."));
    }

    static RebuildProblem atWork(UUID other) {
        return new RebuildProblem(
                Kind.REBUILD_AT_WORK,
                new Text(
                        "Một lần dựng lại khác đang chạy; hãy đợi hoặc hủy nó.",
                        "Another rebuilding goes on; wait for its end or cancel it."),
                RebuildResource.PATH + "/" + other);
    }

    static RebuildProblem ended() {
        return new RebuildProblem(
                Kind.REBUILD_ENDED,
                new Text(
                        "Lần dựng lại này đã kết thúc, không hủy được nữa.",
                        "This rebuilding has ended and can no longer be cancelled."));
    }

    enum Kind implements ProblemKind {
        REBUILD_NOT_FOUND(404, "Không có lần dựng lại này", "No such rebuilding"),
        REBUILD_AT_WORK(409, "Đang dựng lại số liệu", "A rebuilding goes on"),
        REBUILD_ENDED(409, "Lần dựng lại đã kết thúc", "The rebuilding has ended");

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
}
