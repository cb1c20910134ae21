package vn.hososo.gateway.identity;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can go wrong with accounts. */
class IdentityProblem extends ProblemException {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("HH:mm dd/MM/yyyy").withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    private IdentityProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    enum Kind implements ProblemKind {
        WRONG_CREDENTIALS(401, "Sai tên đăng nhập hoặc mật khẩu", "Wrong user name or password"),
        ACCOUNT_LOCKED(401, "Tạm khóa đăng nhập", "Sign-in is locked for a while"),
        ACCOUNT_INACTIVE(401, "Tài khoản đã ngừng sử dụng", "The account is no longer in use"),
        PASSWORD_CHANGE_REQUIRED(401, "Cần đổi mật khẩu", "The password must be changed"),
        FACTOR_REQUIRED(401, "Cần mã xác thực", "A code of the second factor is required"),
        FACTOR_WRONG(401, "Mã xác thực không đúng", "The code of the second factor is wrong"),
        FACTOR_ENROLMENT_REQUIRED(401, "Cần đăng ký xác thực hai lớp", "A second factor must be set up"),
        ROLE_NOT_GIVABLE(403, "Không được cấp vai trò này", "The role may not be given"),
        ACCOUNT_NOT_FOUND(404, "Không tìm thấy tài khoản", "The account is not found"),
        SIGN_IN_NOT_FOUND(404, "Không tìm thấy phiên đăng nhập", "The sign-in is not found"),
        USERNAME_TAKEN(409, "Tên đăng nhập đã có", "The user name is taken"),
        OWN_ACCOUNT(409, "Không tự làm với tài khoản của mình", "Not with the own account");

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

    static IdentityProblem locked(Instant until) {
        return new IdentityProblem(
                Kind.ACCOUNT_LOCKED,
                new Text(
                        "Đã sai quá nhiều lần; thử lại sau " + CLOCK.format(until) + " hoặc nhờ quản trị mở khóa.",
                        "Too many failed tries; try again after " + CLOCK.format(until)
                                + " or ask an administrator to unlock it."));
    }

    static IdentityProblem inactive() {
        return new IdentityProblem(
                Kind.ACCOUNT_INACTIVE,
                new Text(
                        "Tài khoản đã được quản trị cho ngừng sử dụng.",
                        "An administrator has taken the account out of use."));
    }

    static IdentityProblem passwordChangeRequired() {
        return new IdentityProblem(
                Kind.PASSWORD_CHANGE_REQUIRED,
                new Text(
                        "Mật khẩu này chỉ để đăng nhập lần đầu; hãy gửi kèm mật khẩu mới trong newPassword.",
                        "This password is for the first sign-in only; send a new one along as newPassword."));
    }

    static IdentityProblem factorRequired() {
        return new IdentityProblem(
                Kind.FACTOR_REQUIRED,
                new Text(
                        "Hãy gửi kèm mã của ứng dụng xác thực trong code.",
                        "Send the code of the authenticator along as code."));
    }

    static IdentityProblem factorWrong() {
        return new IdentityProblem(
                Kind.FACTOR_WRONG,
                new Text(
                        "Mã không đúng, đã hết hạn hoặc đã được dùng; hãy chờ mã tiếp theo.",
                        "The code is wrong, too old or used already; wait for the next."));
    }

    static IdentityProblem factorEnrolmentRequired() {
        return new IdentityProblem(
                Kind.FACTOR_ENROLMENT_REQUIRED,
                new Text(
                        "Vai trò của tài khoản đòi hỏi xác thực hai lớp; hãy đăng ký ở POST /api/identity/factors.",
                        "The account's role asks for a second factor; set one up by POST /api/identity/factors."));
    }

    static IdentityProblem roleNotGivable() {
        return new IdentityProblem(
                Kind.ROLE_NOT_GIVABLE,
                new Text(
                        "Quản trị đơn vị chỉ cấp vai trò trong đơn vị mình, trừ district-office, system-admin và integration.",
                        "A unit's administrator gives roles in its unit only, and not district-office, system-admin or integration."));
    }

    static IdentityProblem accountNotFound(UUID id) {
        return new IdentityProblem(
                Kind.ACCOUNT_NOT_FOUND, new Text("Không có tài khoản " + id + ".", "There is no account " + id + "."));
    }

    static IdentityProblem signInNotFound(UUID id) {
        return new IdentityProblem(
                Kind.SIGN_IN_NOT_FOUND,
                new Text("Không có phiên đăng nhập " + id + ".", "There is no sign-in " + id + "."));
    }

    static IdentityProblem usernameTaken(String username) {
        return new IdentityProblem(
                Kind.USERNAME_TAKEN,
                new Text(
                        "Đã có tài khoản với tên đăng nhập " + username + ".",
                        "There is an account with the user name " + username + "."));
    }

    static IdentityProblem ownAccount() {
        return new IdentityProblem(
                Kind.OWN_ACCOUNT,
                new Text(
                        "Không ai tự ngừng, tự đặt lại mật khẩu hay tự bỏ vai trò quản trị của mình; hãy nhờ quản trị khác.",
                        "Nobody takes the own account out of use, resets the own password or gives up administering; ask"
                                + " another administrator."));
    }
}
