package vn.hososo.gateway.session;

import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong with sessions of browsers. */
class SessionProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private SessionProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        CROSS_SITE_REQUEST(403, "Yêu cầu không đến từ trang này", "The request does not come from this site");

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

    /** Nobody is signed in with this browser. */
    static ProblemException none() {
        return new ProblemException(
                CommonProblem.UNAUTHENTICATED,
                new Text("Trình duyệt này chưa đăng nhập.", "This browser is not signed in."));
    }

    static SessionProblem crossSite() {
        return new SessionProblem(
                Kind.CROSS_SITE_REQUEST,
                new Text(
                        "Thiếu hoặc sai tiêu đề X-CSRF-Token của phiên làm việc.",
                        "The session's header X-CSRF-Token is missing or wrong."));
    }
}
