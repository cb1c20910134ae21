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
        UNIT_NOT_ACTIVE(409, "Đơn vị không hoạt động trong ngày này", "The unit is not active on this day"),
        UNIT_ENDS_ALREADY(409, "Đơn vị đã có ngày kết thúc", "The unit ends already"),
        UNIT_HAS_CHILDREN(409, "Còn đơn vị trực thuộc", "Units still stand under it"),
        NOT_A_SUCCESSOR(409, "Không phải đơn vị kế thừa", "Not a successor of the unit"),
        ALREADY_HANDED_OVER(409, "Hồ sơ đã được bàn giao", "The records were handed over already");

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
        return notFound(id.toString());
    }

    /** @param named its id or its key */
    static UnitProblem notFound(String named) {
        return new UnitProblem(
                Kind.UNIT_NOT_FOUND,
                new Text("Không có đơn vị nào mang mã " + named + ".", "There is no unit " + named + "."));
    }

    static UnitProblem notActive(Organ organ, LocalDate day) {
        return new UnitProblem(
                Kind.UNIT_NOT_ACTIVE,
                new Text(
                        organ.name() + " không hoạt động ngày " + day + " nên không nhận việc mới.",
                        organ.name() + " is not active on " + day + " and takes no new acts."));
    }

    static UnitProblem endsAlready(String key, LocalDate day) {
        return new UnitProblem(
                Kind.UNIT_ENDS_ALREADY,
                new Text(
                        "Đơn vị " + key + " không thể kết thúc ngày " + day + " vì chưa hoạt động hoặc đã kết thúc.",
                        "The unit " + key + " cannot end on " + day + ": it does not exist yet or has ended."));
    }

    static UnitProblem hasChildren(String key, int count) {
        return new UnitProblem(
                Kind.UNIT_HAS_CHILDREN,
                new Text(
                        "Đơn vị " + key + " còn " + count
                                + " đơn vị trực thuộc; hãy chuyển hoặc kết thúc chúng trong cùng văn bản.",
                        "The unit " + key + " still has " + count
                                + " units under it; move or end them in the same act."));
    }

    static UnitProblem notASuccessor() {
        return new UnitProblem(
                Kind.NOT_A_SUCCESSOR,
                new Text(
                        "Chỉ bàn giao cho đơn vị kế thừa theo văn bản sắp xếp, từ ngày văn bản có hiệu lực.",
                        "Records are handed over only to a successor named by a reorganisation, from its day on."));
    }

    static UnitProblem handedOverAlready() {
        return new UnitProblem(
                Kind.ALREADY_HANDED_OVER,
                new Text(
                        "Hồ sơ của đơn vị này đã được bàn giao cho đơn vị kế thừa đó.",
                        "The records of this unit were handed over to that successor already."));
    }

    static UnitProblem keyTaken(String key) {
        return new UnitProblem(
                Kind.UNIT_KEY_TAKEN,
                new Text("Đã có đơn vị mang khóa " + key + ".", "There is already a unit with the key " + key + "."));
    }
}
