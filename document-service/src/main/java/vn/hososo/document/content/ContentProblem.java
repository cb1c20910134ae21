package vn.hososo.document.content;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why a file is refused or cannot be handed out. */
class ContentProblem extends ProblemException {
    enum Kind implements ProblemKind {
        CONTENT_NOT_FOUND(404, "Không tìm thấy nội dung", "Content not found"),
        RANGE_NOT_SATISFIABLE(416, "Không có đoạn byte như yêu cầu", "The range cannot be satisfied"),
        FILE_EMPTY(422, "Tệp rỗng", "The file is empty"),
        FILE_NOT_PDF(422, "Tệp không phải là PDF", "The file is not a PDF"),
        FILE_ENCRYPTED(422, "Tệp PDF bị mã hóa", "The PDF is encrypted"),
        FILE_DIGEST_MISMATCH(422, "Tệp không khớp mã băm", "The file does not match its digest"),
        FILE_POLYGLOT(422, "Tệp còn là một định dạng khác", "The file is something else besides a PDF"),
        PDF_WITH_SCRIPT(422, "Tệp PDF có mã lệnh", "The PDF contains a script"),
        PDF_WITH_LAUNCH(422, "Tệp PDF khởi chạy chương trình", "The PDF launches a program"),
        PDF_WITH_EXECUTABLE(422, "Tệp PDF đính kèm chương trình", "The PDF carries a program"),
        PDF_BOMB(422, "Tệp PDF phình to quá mức", "The PDF grows beyond measure");

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

    private ContentProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static ContentProblem notFound(UUID revisionId) {
        return new ContentProblem(
                Kind.CONTENT_NOT_FOUND,
                "Không có nội dung nào mang mã " + revisionId + ".",
                "There is no content " + revisionId + ".");
    }

    static ContentProblem beyond(long size) {
        return new ContentProblem(
                Kind.RANGE_NOT_SATISFIABLE,
                "Tệp có " + size + " byte; không có byte nào trong đoạn được yêu cầu.",
                "The file has " + size + " bytes; none of them lies in the range asked for.");
    }

    static ContentProblem empty() {
        return new ContentProblem(Kind.FILE_EMPTY, "Tệp gửi lên không có nội dung.", "The uploaded file has no bytes.");
    }

    static ContentProblem notPdf() {
        return new ContentProblem(
                Kind.FILE_NOT_PDF,
                "Tệp gửi lên không mở được như một tệp PDF có ít nhất một trang.",
                "The uploaded file does not open as a PDF with at least one page.");
    }

    static ContentProblem encrypted() {
        return new ContentProblem(
                Kind.FILE_ENCRYPTED,
                "Tệp PDF có mật khẩu hoặc bị mã hóa; hãy gửi tệp không mã hóa.",
                "The PDF has a password or is encrypted; send it without encryption.");
    }

    static ContentProblem digestMismatch() {
        return new ContentProblem(
                Kind.FILE_DIGEST_MISMATCH,
                "Mã SHA-256 của tệp nhận được khác với mã đã khai.",
                "The SHA-256 of the received file differs from the declared one.");
    }

    static ContentProblem polyglot() {
        return new ContentProblem(
                Kind.FILE_POLYGLOT,
                "Trước phần đầu hoặc sau phần cuối của tệp PDF có dữ liệu của một định dạng khác.",
                "Before the header or behind the end of the PDF stand bytes of another format.");
    }

    static ContentProblem script() {
        return new ContentProblem(
                Kind.PDF_WITH_SCRIPT,
                "Tệp PDF chứa JavaScript hoặc biểu mẫu XFA; hãy gửi bản không có mã lệnh.",
                "The PDF contains JavaScript or an XFA form; send it without scripts.");
    }

    static ContentProblem launch() {
        return new ContentProblem(
                Kind.PDF_WITH_LAUNCH,
                "Tệp PDF có hành động khởi chạy chương trình hoặc tệp khác.",
                "The PDF has an action that launches a program or another file.");
    }

    static ContentProblem executable() {
        return new ContentProblem(
                Kind.PDF_WITH_EXECUTABLE,
                "Trong các tệp đính kèm của tệp PDF có chương trình chạy được.",
                "Among the attachments of the PDF is a program.");
    }

    static ContentProblem bomb() {
        return new ContentProblem(
                Kind.PDF_BOMB,
                "Tệp PDF giải nén quá lớn, có quá nhiều trang hay đối tượng, hoặc lồng nhau quá sâu.",
                "The PDF decodes to too much, has too many pages or objects, or is nested too deeply.");
    }
}
