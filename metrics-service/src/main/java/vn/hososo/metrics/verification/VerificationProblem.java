package vn.hososo.metrics.verification;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** A code that leads nowhere. */
final class VerificationProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private VerificationProblem(Text detail) {
        super(Kind.VERIFICATION_CODE_UNKNOWN, detail);
    }

    static VerificationProblem unknown() {
        return new VerificationProblem(new Text(
                "Không có báo cáo nào mang mã này; hãy so lại từng ký tự với bản in.",
                "No report carries this code; compare it with the print, character by character."));
    }

    enum Kind implements ProblemKind {
        VERIFICATION_CODE_UNKNOWN;

        @Override
        public int status() {
            return 404;
        }

        @Override
        public Text title() {
            return new Text("Mã xác minh không có", "Unknown verification code");
        }
    }
}
