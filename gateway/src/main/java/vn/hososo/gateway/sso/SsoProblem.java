package vn.hososo.gateway.sso;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why somebody could not sign in by the site's sign-on. */
final class SsoProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        SSO_NOT_CONFIGURED(404, "Không có đăng nhập một lần", "There is no single sign-on"),
        SSO_UNAVAILABLE(503, "Hệ thống đăng nhập một lần không trả lời", "The single sign-on does not answer"),
        SSO_REFUSED(401, "Đăng nhập một lần không thành công", "The single sign-on did not succeed"),
        SSO_MEMBERSHIP_MISSING(403, "Chưa được giao quyền ở đơn vị nào", "No role in any unit"),
        SSO_USERNAME_TAKEN(409, "Tên đăng nhập thuộc tài khoản khác", "The name belongs to another account");

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

    private SsoProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static SsoProblem notConfigured() {
        return new SsoProblem(
                Kind.SSO_NOT_CONFIGURED,
                new Text("Hệ thống này đăng nhập bằng mật khẩu.", "People sign in with a password here."));
    }

    static SsoProblem unavailable() {
        return new SsoProblem(
                Kind.SSO_UNAVAILABLE,
                new Text(
                        "Hệ thống đăng nhập của đơn vị tạm thời không trả lời; hãy thử lại.",
                        "The site's sign-on does not answer for the moment; try again."));
    }

    static SsoProblem refused() {
        return new SsoProblem(
                Kind.SSO_REFUSED,
                new Text("Hãy bắt đầu đăng nhập lại từ đầu.", "Start signing in again from the beginning."));
    }

    static SsoProblem membershipMissing() {
        return new SsoProblem(
                Kind.SSO_MEMBERSHIP_MISSING,
                new Text(
                        "Hệ thống đăng nhập không nêu nhóm nào ứng với đơn vị và vai trò ở đây.",
                        "The sign-on names no group that stands for a unit and a role here."));
    }

    static SsoProblem usernameTaken(String username) {
        return new SsoProblem(
                Kind.SSO_USERNAME_TAKEN,
                new Text(
                        "Tên " + username + " đã thuộc một tài khoản không đến từ hệ thống đăng nhập này.",
                        "The name " + username + " belongs to an account that did not come from this sign-on."));
    }
}
