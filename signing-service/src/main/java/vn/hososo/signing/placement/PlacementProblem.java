package vn.hososo.signing.placement;

import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** Why a signature cannot stand where it was asked for. */
public final class PlacementProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    enum Kind implements ProblemKind {
        PLACEMENT_OUTSIDE_PAGE(422, "Vị trí chữ ký nằm ngoài trang", "The place lies outside the page");

        private final int status;
        private final Text title;

        Kind(int status, String vi, String en) {
            this.status = status;
            title = new Text(vi, en);
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

    private PlacementProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static PlacementProblem noSuchPage(int page, int pages) {
        return new PlacementProblem(
                Kind.PLACEMENT_OUTSIDE_PAGE,
                new Text(
                        "Văn bản có %d trang, không có trang %d.".formatted(pages, page),
                        "The document has %d pages, there is no page %d.".formatted(pages, page)));
    }

    static PlacementProblem outside(float width, float height) {
        return new PlacementProblem(
                Kind.PLACEMENT_OUTSIDE_PAGE,
                new Text(
                        "Trang rộng %.0f và cao %.0f điểm; vị trí chữ ký phải nằm trọn trong trang."
                                .formatted(width, height),
                        "The page is %.0f by %.0f points; the signature must lie within it.".formatted(width, height)));
    }
}
