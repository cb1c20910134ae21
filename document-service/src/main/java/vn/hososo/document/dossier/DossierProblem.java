package vn.hososo.document.dossier;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about dossiers. */
class DossierProblem extends ProblemException {
    enum Kind implements ProblemKind {
        DOSSIER_NOT_FOUND(404, "Không tìm thấy hồ sơ", "Dossier not found"),
        DOCUMENT_ALREADY_IN_DOSSIER(409, "Văn bản đã có trong hồ sơ", "The document is already in the dossier");

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

    private DossierProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static DossierProblem notFound(UUID id) {
        return new DossierProblem(
                Kind.DOSSIER_NOT_FOUND, "Không có hồ sơ nào mang mã " + id + ".", "There is no dossier " + id + ".");
    }

    static DossierProblem alreadyIn(String code) {
        return new DossierProblem(
                Kind.DOCUMENT_ALREADY_IN_DOSSIER,
                "Văn bản này đã có trong hồ sơ " + code + ".",
                "This document is already in the dossier " + code + ".");
    }
}
