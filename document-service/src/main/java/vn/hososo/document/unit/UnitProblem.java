package vn.hososo.document.unit;

import java.time.LocalDate;
import java.util.UUID;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about units. */
class UnitProblem extends ProblemException {
    enum Kind implements ProblemKind {
        UNIT_NOT_FOUND(404, "Không tìm thấy đơn vị", "Unit not found"),
        UNIT_KEY_TAKEN(409, "Mã đơn vị đã được dùng", "The key of the unit is taken"),
        UNIT_NOT_ACTIVE(409, "Đơn vị không hoạt động trong ngày này", "The unit is not active on this day");

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

    private UnitProblem(Kind kind, Text detail) {
        super(kind, detail);
    }

    static UnitProblem notFound(UUID id) {
        return new UnitProblem(
                Kind.UNIT_NOT_FOUND,
                new Text("Không có đơn vị nào mang mã " + id + ".", "There is no unit " + id + "."));
    }

    static UnitProblem noRoot() {
        return new UnitProblem(
                Kind.UNIT_NOT_FOUND, new Text("Chưa có đơn vị cao nhất nào.", "There is no topmost unit yet."));
    }

    static UnitProblem notActive(Organ organ, LocalDate day) {
        return new UnitProblem(
                Kind.UNIT_NOT_ACTIVE,
                new Text(
                        organ.name() + " không hoạt động ngày " + day + " nên không nhận việc mới.",
                        organ.name() + " is not active on " + day + " and takes no new acts."));
    }

    static UnitProblem keyTaken(String key) {
        return new UnitProblem(
                Kind.UNIT_KEY_TAKEN,
                new Text("Đã có đơn vị mang khóa " + key + ".", "There is already a unit with the key " + key + "."));
    }
}
