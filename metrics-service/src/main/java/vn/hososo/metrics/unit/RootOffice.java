package vn.hososo.metrics.unit;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** Who decides for the whole district or province: the office of the topmost unit and the system's administrator. */
@ApplicationScoped
public class RootOffice {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final MeasuredUnits units;
    private final Clock clock;

    RootOffice(MeasuredUnits units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    /** Fails with a problem 403 for everybody else. */
    public Uni<Void> require(Caller by) {
        if (by.has(Roles.SYSTEM_ADMIN)) {
            return Uni.createFrom().voidItem();
        }
        if (!by.has(Roles.DISTRICT_OFFICE)) {
            return Uni.createFrom().failure(RootOffice::forbidden);
        }
        return units.find(by.requireUnit(), LocalDate.ofInstant(clock.instant(), VIETNAM), null)
                .invoke(unit -> {
                    if (unit == null || unit.parentId() != null) {
                        throw forbidden();
                    }
                })
                .replaceWithVoid();
    }

    private static ProblemException forbidden() {
        return new ProblemException(
                CommonProblem.FORBIDDEN,
                new Text(
                        "Chỉ văn phòng của cơ quan cao nhất và quản trị hệ thống quyết định việc này.",
                        "Only the office of the topmost unit and the system's administrator decide this."));
    }
}
