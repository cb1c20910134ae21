package vn.hososo.document.register;

import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about the registers an organ keeps. */
class RegisterProblem extends ProblemException {
    enum Kind implements ProblemKind {
        REGISTER_NOT_FOUND(404, "Không tìm thấy sổ", "Register not found"),
        REGISTER_EXISTS(409, "Sổ đã có", "The register exists already"),
        REGISTER_KIND_TAKEN(409, "Loại văn bản đã thuộc sổ khác", "A kind belongs to another register"),
        REGISTER_YEAR_STARTED(409, "Sổ của năm đã cấp số", "The year of the register has begun");

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

    private RegisterProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static RegisterProblem notFound(UUID id) {
        return new RegisterProblem(
                Kind.REGISTER_NOT_FOUND, "Không có sổ nào mang mã " + id + ".", "There is no register " + id + ".");
    }

    static RegisterProblem exists(Purpose purpose) {
        return new RegisterProblem(
                Kind.REGISTER_EXISTS,
                "Đơn vị đã có sổ " + purpose + " cho các loại còn lại.",
                "The unit already keeps the " + purpose + " register of all other kinds.");
    }

    static RegisterProblem kindTaken(Purpose purpose) {
        return new RegisterProblem(
                Kind.REGISTER_KIND_TAKEN,
                "Một trong các loại đã thuộc một sổ " + purpose + " khác của đơn vị.",
                "One of the kinds belongs to another " + purpose + " register of the unit.");
    }

    static RegisterProblem yearStarted(int year) {
        return new RegisterProblem(
                Kind.REGISTER_YEAR_STARTED,
                "Sổ năm " + year + " đã cấp số nên số mở đầu không đổi được nữa.",
                "The register of " + year + " has given numbers; its opening number is fixed.");
    }
}
