package vn.hososo.gateway.identity;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong with accounts. */
class IdentityProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private IdentityProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        WRONG_CREDENTIALS(401, "Sai tên đăng nhập hoặc mật khẩu", "Wrong user name or password"),
        USERNAME_TAKEN(409, "Tên đăng nhập đã có", "The user name is taken");

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

    static IdentityProblem wrongCredentials() {
        return new IdentityProblem(
                Kind.WRONG_CREDENTIALS,
                new Text("Tên đăng nhập hoặc mật khẩu không đúng.", "The user name or the password is not right."));
    }

    static IdentityProblem usernameTaken(String username) {
        return new IdentityProblem(
                Kind.USERNAME_TAKEN,
                new Text(
                        "Đã có tài khoản với tên đăng nhập " + username + ".",
                        "There is an account with the user name " + username + "."));
    }
}
