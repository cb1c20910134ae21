package vn.hososo.document.copy;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about copies. */
class CopyProblem extends ProblemException {
    enum Kind implements ProblemKind {
        COPY_NOT_FOUND(404, "Không tìm thấy bản sao", "Copy not found"),
        COPY_SOURCE_NOT_ISSUED(409, "Văn bản chưa phát hành", "The document is not issued");

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

    private CopyProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static CopyProblem notFound(UUID id) {
        return new CopyProblem(
                Kind.COPY_NOT_FOUND, "Không có bản sao nào mang mã " + id + ".", "There is no copy " + id + ".");
    }

    static CopyProblem notIssued(UUID revisionId) {
        return new CopyProblem(
                Kind.COPY_SOURCE_NOT_ISSUED,
                "Phiên bản " + revisionId + " không phải bản phát hành của một văn bản đi.",
                "The revision " + revisionId + " is not what was issued of an outgoing document.");
    }
}
