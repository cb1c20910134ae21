package vn.hososo.signing.verification;

import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why a file cannot be verified. */
public final class VerificationProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        PDF_UNREADABLE(422, new Text("Tệp không phải PDF đọc được", "The file is no readable PDF")),
        PDF_TOO_COMPLEX(422, new Text("Tệp PDF quá phức tạp", "The PDF is too complex")),
        SIGNATURES_UNREPORTED(422, new Text("Không có chữ ký để lập báo cáo", "There is no signature to report on"));

        private final int status;
        private final Text title;

        Kind(int status, Text title) {
            this.status = status;
            this.title = title;
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

    private VerificationProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    public static VerificationProblem unreadable() {
        return new VerificationProblem(
                Kind.PDF_UNREADABLE,
                new Text(
                        "Tệp rỗng, hỏng, có mật khẩu hoặc không phải PDF.",
                        "The file is empty, damaged, protected by a password, or no PDF."));
    }

    static VerificationProblem noPdf() {
        return new VerificationProblem(
                Kind.PDF_UNREADABLE, new Text("Tệp rỗng hoặc không phải PDF.", "The file is empty or no PDF."));
    }

    static VerificationProblem damaged() {
        return new VerificationProblem(
                Kind.PDF_UNREADABLE,
                new Text("Tệp PDF bị hỏng, không đọc được.", "The PDF is damaged and cannot be read."));
    }

    static VerificationProblem locked() {
        return new VerificationProblem(
                Kind.PDF_UNREADABLE,
                new Text(
                        "Tệp PDF có mật khẩu; hãy bỏ mật khẩu rồi kiểm tra lại.",
                        "The PDF is protected by a password; take it off and verify again."));
    }

    static VerificationProblem tooComplex() {
        return new VerificationProblem(
                Kind.PDF_TOO_COMPLEX,
                new Text(
                        "Tệp có quá nhiều chữ ký, quá nhiều đối tượng hoặc phình to quá mức khi đọc.",
                        "The file has too many signatures or objects, or grows too large when it is read."));
    }

    static VerificationProblem nothingToReport() {
        return new VerificationProblem(
                Kind.SIGNATURES_UNREPORTED,
                new Text("Tệp không có chữ ký nào đọc được.", "The file carries no signature that could be read."));
    }

    static ProblemException tooLarge(long limit) {
        return new ProblemException(
                CommonProblem.FILE_TOO_LARGE,
                new Text(
                        "Tệp lớn hơn " + megabytes(limit) + " MB.",
                        "The file has more than " + megabytes(limit) + " MB."));
    }

    private static long megabytes(long bytes) {
        return bytes / (1024 * 1024);
    }

    static ProblemException foreignUnit() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text("Văn bản thuộc đơn vị khác.", "The document belongs to another unit."));
    }
}
