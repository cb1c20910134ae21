package vn.hososo.document.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Who decides for all units: the office of the unit that stands under no other, and the system's administrator. */
@ApplicationScoped
public class RootOffice {
    private final Organs organs;

    RootOffice(Organs organs) {
        this.organs = organs;
    }

    /** Refuses everybody else; to be called inside the session of the use case. */
    public Uni<Void> require(Caller by) {
        return by.has(Roles.SYSTEM_ADMIN)
                ? Uni.createFrom().voidItem()
                : organs.requireActive(by.requireUnit())
                        .invoke(organ -> requireRoot(by, organ))
                        .replaceWithVoid();
    }

    private static void requireRoot(Caller by, Organ organ) {
        if (!by.has(Roles.DISTRICT_OFFICE) || organ.parentId() != null) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Chỉ văn phòng của cơ quan cao nhất và quản trị hệ thống quyết định việc này.",
                            "Only the office of the topmost unit and the system's administrator decide this."));
        }
    }
}
