package vn.hososo.document.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.text.Line;
import vn.hososo.document.text.Prose;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.problem.Violation;

/**
 * A leader's direction (bút phê) and the people it names. A clerk who enters what the leader wrote or said names the
 * leader in {@code directedBy}; a leader speaks for themselves.
 */
@Schema(name = "NewAssignment", examples = """
        {"direction": "Phòng Nội vụ tham mưu trả lời trước ngày 20/3",
         "assignees": [{"username": "officer.thua", "name": "Nguyễn Văn An", "role": "LEAD", "dueOn": "2026-03-20"},
                       {"username": "clerk.thua", "name": "Trần Thị Bình", "role": "INFORM"}]}""")
public record NewAssignment(
        @NotBlank @Size(max = 2000) @Prose String direction,
        @Nullable @Size(min = 1, max = 100) @Line String directedBy,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid NewAssignee> assignees) {
    /** The due day of the lead, which is the document's. */
    public @Nullable LocalDate leadDueOn() {
        return assignees.stream()
                .filter(it -> it.role() == AssigneeRole.LEAD && it.dueOn() != null)
                .map(NewAssignee::dueOn)
                .findFirst()
                .orElse(null);
    }

    /** Refuses, naming the fields, what each field alone does not show. */
    public void requireWhole(UUID unitId, LocalDate today, boolean byLeader) {
        List<Violation> broken = new ArrayList<>();
        if (assignees.stream().filter(it -> it.role() == AssigneeRole.LEAD).count() != 1) {
            broken.add(violation("assignees", "Phải có đúng một người chủ trì.", "There must be exactly one LEAD."));
        }
        if (byLeader != (directedBy == null)) {
            broken.add(violation(
                    "directedBy",
                    "Văn thư ghi tên lãnh đạo cho ý kiến; lãnh đạo thì để trống.",
                    "A clerk names the leader who directed it; a leader leaves it out."));
        }
        for (int i = 0; i < assignees.size(); i++) {
            broken.addAll(brokenBy(assignees.get(i), i, unitId, today));
        }
        if (!broken.isEmpty()) {
            throw new ProblemException(
                    CommonProblem.INVALID_REQUEST,
                    new Text("Phân công không hợp lệ.", "The assignment is not valid."),
                    broken);
        }
    }

    private List<Violation> brokenBy(NewAssignee assignee, int index, UUID unitId, LocalDate today) {
        String at = "assignees[" + index + "].";
        List<Violation> broken = new ArrayList<>();
        if (assignee.accountId() == null && assignee.username() == null) {
            broken.add(violation(at + "username", "Cần accountId hoặc username.", "Give accountId or username."));
        }
        if (assignees.subList(0, index).stream().anyMatch(it -> it.person().equals(assignee.person()))) {
            broken.add(violation(
                    at + "username", "Người này đã có trong phân công.", "This person is already in the assignment."));
        }
        if (assignee.unitId() != null && !assignee.unitId().equals(unitId)) {
            broken.add(violation(
                    at + "unitId",
                    "Chỉ phân công người của đơn vị mình; đơn vị khác thì chuyển tiếp văn bản.",
                    "One assigns people of the own unit; to another unit the document is passed on."));
        }
        if (assignee.dueOn() != null && assignee.dueOn().isBefore(today)) {
            broken.add(violation(at + "dueOn", "Hạn đã qua.", "The day is past."));
        }
        return broken;
    }

    private static Violation violation(String field, String vi, String en) {
        return new Violation(field, "body", new Text(vi, en));
    }
}
