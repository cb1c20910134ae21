package vn.hososo.gateway.factor;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong with second factors. */
class FactorProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private FactorProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        FACTOR_NOT_FOUND(404, "Chưa đăng ký xác thực hai lớp", "There is no second factor"),
        FACTOR_EXISTS(409, "Đã có xác thực hai lớp", "There is a second factor already");

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

    static FactorProblem notFound() {
        return new FactorProblem(
                Kind.FACTOR_NOT_FOUND,
                new Text("Tài khoản chưa đăng ký xác thực hai lớp.", "The account has no second factor."));
    }

    static FactorProblem exists() {
        return new FactorProblem(
                Kind.FACTOR_EXISTS,
                new Text(
                        "Hãy bỏ xác thực hai lớp đang dùng trước, hoặc nhờ quản trị.",
                        "Remove the one in use first, or ask an administrator."));
    }

    static ProblemException wrongCode() {
        return ProblemException.invalid(
                "code",
                "body",
                new Text("Không đúng, đã hết hạn hoặc đã được dùng.", "It is wrong, too old or used already."));
    }
}
