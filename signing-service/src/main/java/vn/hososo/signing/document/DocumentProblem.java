package vn.hososo.signing.document;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What document-service does not know or does not accept. */
public final class DocumentProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        DOCUMENT_UNKNOWN(404, new Text("Không có văn bản này", "No such document"));

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

    /** A kind of document-service's, which stands under its name in the catalogue and is only passed on here. */
    private record PeersKind(String name, int status, Text title) implements ProblemKind {}

    private static final ProblemKind REVISION_NOT_CURRENT = new PeersKind(
            "REVISION_NOT_CURRENT",
            409,
            new Text("Phiên bản không còn hiện hành", "The revision is no longer current"));

    private DocumentProblem(ProblemKind kind, Text detail) {
        super(kind, detail);
    }

    static DocumentProblem unknown(UUID documentId) {
        return new DocumentProblem(
                Kind.DOCUMENT_UNKNOWN,
                new Text("Không tìm thấy văn bản " + documentId + ".", "Document " + documentId + " was not found."));
    }

    public static DocumentProblem revisionNotCurrent() {
        return new DocumentProblem(
                REVISION_NOT_CURRENT,
                new Text(
                        "Bản được yêu cầu ký không còn là bản hiện hành; hãy xem lại văn bản rồi ký.",
                        "The revision to be signed is no longer the current one; look at the document again, then sign."));
    }
}
