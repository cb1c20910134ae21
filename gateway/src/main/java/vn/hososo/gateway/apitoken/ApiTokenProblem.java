package vn.hososo.gateway.apitoken;

import java.util.UUID;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong with API tokens. */
class ApiTokenProblem extends ProblemException {
    private static final long serialVersionUID = 1L;

    private ApiTokenProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        OUT_OF_SCOPE(403, "Ngoài phạm vi của API token", "Out of the API token's scope"),
        NOTHING_TO_OPEN(403, "Không có vai trò dùng được bằng API token", "No role that an API token could use"),
        API_TOKEN_NOT_FOUND(404, "Không tìm thấy API token", "The API token is not found"),
        TOO_MANY_API_TOKENS(409, "Quá nhiều API token", "Too many API tokens");

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

    static ProblemException refused() {
        return new ProblemException(
                CommonProblem.UNAUTHENTICATED,
                new Text(
                        "API token không đúng, đã hết hạn hoặc đã bị thu hồi.",
                        "The API token is wrong, expired or revoked."));
    }

    static ApiTokenProblem outOfScope() {
        return new ApiTokenProblem(
                Kind.OUT_OF_SCOPE,
                new Text(
                        "Phạm vi của API token không gồm phương thức và đường dẫn này.",
                        "The API token's scopes do not cover this method and path."));
    }

    static ApiTokenProblem nothingToOpen() {
        return new ApiTokenProblem(
                Kind.NOTHING_TO_OPEN,
                new Text(
                        "API token không mang vai trò quản trị; hãy chọn đơn vị nơi tài khoản có vai trò khác.",
                        "An API token carries no administering role; act for a unit in which the account has another."));
    }

    static ApiTokenProblem notFound(UUID id) {
        return new ApiTokenProblem(
                Kind.API_TOKEN_NOT_FOUND,
                new Text("Không có API token " + id + ".", "There is no API token " + id + "."));
    }

    static ApiTokenProblem tooMany(int most) {
        return new ApiTokenProblem(
                Kind.TOO_MANY_API_TOKENS,
                new Text(
                        "Mỗi tài khoản có nhiều nhất " + most + " API token; hãy thu hồi bớt.",
                        "An account has at most " + most + " API tokens; revoke some."));
    }
}
