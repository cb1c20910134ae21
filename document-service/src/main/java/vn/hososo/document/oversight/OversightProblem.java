package vn.hososo.document.oversight;

import java.util.UUID;
import vn.hososo.document.trace.Thing;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.ProblemKind;
import vn.hososo.kit.problem.Text;

/** What can be wrong with a request about the trace, freezes and warnings. */
class OversightProblem extends ProblemException {
    enum Kind implements ProblemKind {
        TRACE_NOT_FOUND(404, "Không có nhật ký của đối tượng này", "There is no trace of this thing"),
        FREEZE_NOT_FOUND(404, "Không tìm thấy lệnh đóng băng", "Freeze not found"),
        FREEZE_LIFTED(409, "Lệnh đóng băng đã được gỡ", "The freeze is lifted already"),
        RIGHTS_CHANGE_NOT_FOUND(404, "Không tìm thấy thay đổi quyền", "Change of rights not found"),
        RIGHTS_CHANGE_CONFIRMED(409, "Thay đổi quyền đã được xác nhận", "The change of rights is confirmed already");

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

    private OversightProblem(Kind kind, String vi, String en) {
        super(kind, new Text(vi, en));
    }

    static OversightProblem noTrace(Thing.Kind kind, UUID id) {
        return new OversightProblem(
                Kind.TRACE_NOT_FOUND,
                "Nhật ký không biết " + kind + " " + id + ".",
                "The trace knows no " + kind + " " + id + ".");
    }

    static OversightProblem noFreeze(UUID id) {
        return new OversightProblem(
                Kind.FREEZE_NOT_FOUND,
                "Không có lệnh đóng băng nào mang mã " + id + ".",
                "There is no freeze " + id + ".");
    }

    static OversightProblem lifted(UUID id) {
        return new OversightProblem(
                Kind.FREEZE_LIFTED,
                "Lệnh đóng băng " + id + " đã được gỡ trước đó.",
                "The freeze " + id + " was lifted before.");
    }

    static OversightProblem noRightsChange(UUID entryId) {
        return new OversightProblem(
                Kind.RIGHTS_CHANGE_NOT_FOUND,
                "Mục nhật ký " + entryId + " không phải là một thay đổi quyền.",
                "The entry " + entryId + " is no change of rights.");
    }

    static OversightProblem confirmed(UUID entryId) {
        return new OversightProblem(
                Kind.RIGHTS_CHANGE_CONFIRMED,
                "Thay đổi quyền " + entryId + " đã được xác nhận trước đó.",
                "The change of rights " + entryId + " was confirmed before.");
    }

    static ProblemException foreign() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text("Đối tượng này thuộc về đơn vị khác.", "This thing belongs to another unit."));
    }

    static ProblemException ownChange() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text(
                        "Người đã thay đổi quyền không được tự xác nhận.",
                        "Whoever changed the rights cannot confirm it."));
    }
}
