package vn.hososo.signing.document;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What document-service does not know or does not accept. */
public final class DocumentProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        DOCUMENT_UNKNOWN(404, new Text("Không có văn bản này", "No such document")),
        REVISION_NOT_CURRENT(409, new Text("Văn bản đã có bản mới hơn", "The document has a newer revision"));

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

    private DocumentProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static DocumentProblem unknown(UUID documentId) {
        return new DocumentProblem(
                Kind.DOCUMENT_UNKNOWN,
                new Text("Không tìm thấy văn bản " + documentId + ".", "Document " + documentId + " was not found."));
    }

    public static DocumentProblem revisionNotCurrent() {
        return new DocumentProblem(
                Kind.REVISION_NOT_CURRENT,
                new Text(
                        "Bản được yêu cầu ký không còn là bản hiện hành; hãy xem lại văn bản rồi ký.",
                        "The revision to be signed is no longer the current one; look at the document again, then sign."));
    }

    public boolean isConflict() {
        return kind() == Kind.REVISION_NOT_CURRENT;
    }
}
