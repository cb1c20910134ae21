package vn.hososo.signing.seal;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why nothing is sealed. */
final class SealProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private SealProblem(Text detail) {
        super(Kind.SEAL_NOT_CONFIGURED, detail);
    }

    static SealProblem notConfigured() {
        return new SealProblem(new Text(
                "Dịch vụ ký số chưa được cấu hình chứng thư của hệ thống.",
                "signing-service has no certificate of the system configured."));
    }

    enum Kind implements ProblemKind {
        SEAL_NOT_CONFIGURED;

        @Override
        public int status() {
            return 503;
        }

        @Override
        public Text title() {
            return new Text("Chưa có con dấu số của hệ thống", "The system has no seal");
        }
    }
}
