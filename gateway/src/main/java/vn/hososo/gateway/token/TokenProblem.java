package vn.hososo.gateway.token;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong when a token is asked for. */
public class TokenProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private TokenProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        REFRESH_TOKEN_REFUSED(401, "Refresh token không còn giá trị", "The refresh token is refused"),
        NOT_A_MEMBER(403, "Không phải thành viên của đơn vị", "Not a member of the unit");

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

    static TokenProblem refused() {
        return new TokenProblem(
                Kind.REFRESH_TOKEN_REFUSED,
                new Text(
                        "Refresh token không đúng, đã hết hạn hoặc đã được dùng; hãy đăng nhập lại.",
                        "The refresh token is wrong, expired or used already; sign in again."));
    }

    public static TokenProblem notAMember(@Nullable UUID unitId) {
        return new TokenProblem(
                Kind.NOT_A_MEMBER,
                new Text(
                        "Tài khoản không có vai trò nào trong đơn vị " + unitId + ".",
                        "The account has no role in the unit " + unitId + "."));
    }
}
