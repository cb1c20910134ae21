package vn.hososo.gateway.verification;

import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Why the public page has no answer; all of them kinds that every service knows. */
final class VerificationProblems {
    private VerificationProblems() {}

    static ProblemException codeMissing() {
        return ProblemException.invalid(
                "code", "query", new Text("Hãy gửi mã in trên báo cáo.", "Send the code printed on the report."));
    }

    static ProblemException fileMissing() {
        return ProblemException.invalid("file", "form", new Text("Hãy chọn một tệp PDF.", "Choose a PDF."));
    }

    static ProblemException noForm() {
        return new ProblemException(
                CommonProblem.UNSUPPORTED_MEDIA_TYPE,
                new Text(
                        "Hãy gửi tệp trong biểu mẫu multipart/form-data, phần “file”.",
                        "Send the file in a form multipart/form-data, part “file”."));
    }

    static ProblemException tooLarge(long limit) {
        long megabytes = limit / (1024 * 1024);
        return new ProblemException(
                CommonProblem.FILE_TOO_LARGE,
                new Text("Tệp lớn hơn " + megabytes + " MB.", "The file has more than " + megabytes + " MB."));
    }

    static ProblemException reportsUnavailable() {
        return ProblemException.unanswered("số liệu", "metrics-service");
    }

    static ProblemException signingUnavailable() {
        return ProblemException.unanswered("ký số", "signing-service");
    }
}
