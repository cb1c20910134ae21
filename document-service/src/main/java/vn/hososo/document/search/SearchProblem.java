package vn.hososo.document.search;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about searches. */
class SearchProblem extends ProblemException {
    enum Kind implements ProblemKind {
        SAVED_SEARCH_NOT_FOUND(404, "Không tìm thấy tìm kiếm đã lưu", "Saved search not found");

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

    private SearchProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static SearchProblem notFound(UUID id) {
        return new SearchProblem(
                Kind.SAVED_SEARCH_NOT_FOUND,
                "Tài khoản này không có tìm kiếm đã lưu nào mang mã " + id + ".",
                "This account has no saved search " + id + ".");
    }
}
