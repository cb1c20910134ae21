package vn.hososo.signing.care;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What is not known of the care for signatures. */
final class CareProblem extends ProblemException {

    private static final long serialVersionUID = 1L;

    private CareProblem(Text detail) {
        super(Kind.CARE_RUN_NOT_FOUND, detail);
    }

    static CareProblem notFound(UUID id) {
        return new CareProblem(
                new Text("Không tìm thấy đợt kiểm tra " + id + ".", "The run " + id + " was not found."));
    }

    enum Kind implements ProblemKind {
        CARE_RUN_NOT_FOUND;

        @Override
        public int status() {
            return 404;
        }

        @Override
        public Text title() {
            return new Text("Không có đợt kiểm tra chữ ký này", "No such run over the signatures");
        }
    }
}
