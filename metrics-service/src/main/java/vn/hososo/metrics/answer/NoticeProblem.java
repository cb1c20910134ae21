package vn.hososo.metrics.answer;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why an act on a notice is refused. */
class NoticeProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private NoticeProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static NoticeProblem notFound() {
        return new NoticeProblem(
                Kind.NOTICE_NOT_FOUND, new Text("Không có thông báo này.", "There is no such notice."));
    }

    static NoticeProblem notForCaller() {
        return new NoticeProblem(
                Kind.NOTICE_NOT_PERMITTED,
                new Text(
                        "Chỉ đơn vị đó và lãnh đạo, văn phòng của đơn vị cấp trên được xem thông báo.",
                        "Only the unit itself and leaders and offices of the units above it may see the notice."));
    }

    static NoticeProblem notTheLeader() {
        return new NoticeProblem(
                Kind.NOTICE_NOT_PERMITTED,
                new Text(
                        "Chỉ lãnh đạo của chính đơn vị đó giải trình.", "Only the leader of the unit itself answers."));
    }

    static NoticeProblem notTheDistrict() {
        return new NoticeProblem(
                Kind.NOTICE_NOT_PERMITTED,
                new Text(
                        "Chỉ lãnh đạo, văn phòng của đơn vị cấp trên chỉ đạo và khép thông báo.",
                        "Only leaders and offices of the units above direct and close."));
    }

    static NoticeProblem stateConflict(NoticeState state) {
        return new NoticeProblem(
                Kind.NOTICE_STATE_CONFLICT,
                new Text(
                        "Thông báo đang ở trạng thái " + state.status() + ".",
                        "The notice is in state " + state.status() + "."));
    }

    enum Kind implements ProblemKind {
        NOTICE_NOT_FOUND(404, "Không tìm thấy thông báo", "Notice not found"),
        NOTICE_NOT_PERMITTED(403, "Không có quyền đối với thông báo này", "This notice is not for you"),
        NOTICE_STATE_CONFLICT(
                409, "Trạng thái thông báo không cho phép", "The state of the notice does not allow this");

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
