package vn.hososo.document.dossier;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/** What can be wrong with a request about dossiers. */
class DossierProblem extends ProblemException {
    enum Kind implements ProblemKind {
        DOSSIER_NOT_FOUND(404, "Không tìm thấy hồ sơ", "Dossier not found"),
        DOCUMENT_ALREADY_IN_DOSSIER(409, "Văn bản đã có trong hồ sơ", "The document is already in the dossier"),
        DOCUMENT_NOT_IN_DOSSIER(404, "Văn bản không có trong hồ sơ", "The document is not in the dossier"),
        DOSSIER_STATE_CONFLICT(409, "Trạng thái hồ sơ không cho phép", "The state of the dossier does not allow this"),
        DOSSIER_INCOMPLETE(409, "Hồ sơ còn thiếu", "The dossier is incomplete"),
        CATALOGUE_ENTRY_USED(409, "Mục danh mục đã được mở hồ sơ", "A dossier of the catalogue entry is open already");

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
        this(kind, new Text(vi, en), List.of());
    }

    private DossierProblem(Kind kind, Text detail, List<Violation> violations) {
        super(kind, detail, violations);
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

    static DossierProblem notIn(String code, UUID documentId) {
        return new DossierProblem(
                Kind.DOCUMENT_NOT_IN_DOSSIER,
                "Văn bản " + documentId + " không có trong hồ sơ " + code + ".",
                "The document " + documentId + " is not in the dossier " + code + ".");
    }

    static DossierProblem wrongState(DossierState state, DossierAct act) {
        return new DossierProblem(
                Kind.DOSSIER_STATE_CONFLICT,
                "Không thể " + act.vi() + " khi hồ sơ ở trạng thái " + state.code() + ".",
                "Cannot " + act.en() + " while the dossier is " + state.code() + ".");
    }

    /** Each violation begins with the reason's code and names the document by its ordinal. */
    static DossierProblem incomplete(List<Gap> gaps) {
        String reasons =
                gaps.stream().map(gap -> gap.reason().name()).distinct().collect(Collectors.joining(", "));
        return new DossierProblem(
                Kind.DOSSIER_INCOMPLETE,
                new Text("Hồ sơ còn thiếu: " + reasons + ".", "The dossier is incomplete: " + reasons + "."),
                gaps.stream().map(DossierProblem::violation).toList());
    }

    private static Violation violation(Gap gap) {
        String code = gap.reason().name() + ": ";
        Text text = gap.reason().text();
        return new Violation(gap.place(), "dossier", new Text(code + text.vi(), code + text.en()));
    }

    static DossierProblem entryUsed(String notation) {
        return new DossierProblem(
                Kind.CATALOGUE_ENTRY_USED,
                "Mục " + notation + " của danh mục đã có hồ sơ.",
                "There is a dossier of the catalogue entry " + notation + " already.");
    }
}
