package vn.hososo.document.catalogue;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about catalogues. */
class CatalogueProblem extends ProblemException {
    enum Kind implements ProblemKind {
        CATALOGUE_NOT_FOUND(404, "Không tìm thấy danh mục hồ sơ", "Catalogue not found"),
        CATALOGUE_EXISTS(409, "Đã có danh mục hồ sơ của năm này", "There is a catalogue of this year"),
        CATALOGUE_STATE_CONFLICT(
                409, "Trạng thái danh mục không cho phép", "The state of the catalogue does not allow this"),
        CATALOGUE_EMPTY(409, "Danh mục chưa có mục nào", "The catalogue has no entry"),
        CATALOGUE_NOT_APPROVED(409, "Danh mục chưa được duyệt", "The catalogue is not approved"),
        CATALOGUE_NOTATION_TAKEN(409, "Ký hiệu hồ sơ bị trùng", "The notation is taken");

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

    private CatalogueProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static CatalogueProblem notFound(UUID id) {
        return new CatalogueProblem(
                Kind.CATALOGUE_NOT_FOUND,
                "Không có danh mục hồ sơ nào mang mã " + id + ".",
                "There is no catalogue " + id + ".");
    }

    static CatalogueProblem exists(int year) {
        return new CatalogueProblem(
                Kind.CATALOGUE_EXISTS,
                "Đơn vị đã có danh mục hồ sơ năm " + year + ".",
                "The unit has a catalogue of " + year + " already.");
    }

    static CatalogueProblem wrongState(CatalogueState state, String vi, String en) {
        return new CatalogueProblem(
                Kind.CATALOGUE_STATE_CONFLICT,
                "Không thể " + vi + " khi danh mục ở trạng thái " + state.code() + ".",
                "Cannot " + en + " while the catalogue is " + state.code() + ".");
    }

    static CatalogueProblem empty() {
        return new CatalogueProblem(
                Kind.CATALOGUE_EMPTY,
                "Danh mục chưa có mục nào nên không duyệt được.",
                "The catalogue has no entry to approve.");
    }

    static CatalogueProblem notApproved(int year) {
        return new CatalogueProblem(
                Kind.CATALOGUE_NOT_APPROVED,
                "Danh mục hồ sơ năm " + year + " chưa được duyệt.",
                "The catalogue of " + year + " is not approved.");
    }

    static CatalogueProblem notationTaken(String notation) {
        return new CatalogueProblem(
                Kind.CATALOGUE_NOTATION_TAKEN,
                "Ký hiệu " + notation + " có nhiều hơn một lần trong danh mục.",
                "The notation " + notation + " stands more than once in the catalogue.");
    }
}
