package vn.hososo.document.unit;

import io.quarkus.hibernate.reactive.panache.Panache;
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
    /** Any number will do, so long as it stays: "units" read as ASCII. */
    private static final long LOCK = 0x756e697473L;

    private final Organs organs;

    RootOffice(Organs organs) {
        this.organs = organs;
    }

    /**
     * Refuses everybody else, and lets one decision at a time pass until its transaction ends: no unit can be put under one
     * that is just being dissolved. To be called inside the transaction of the use case.
     */
    public Uni<Void> require(Caller by) {
        Uni<Void> mayDecide = by.has(Roles.SYSTEM_ADMIN)
                ? Uni.createFrom().voidItem()
                : organs.requireActive(by.requireUnit())
                        .invoke(organ -> requireRoot(by, organ))
                        .replaceWithVoid();
        return mayDecide.chain(RootOffice::oneAtATime);
    }

    private static Uni<Void> oneAtATime() {
        return Panache.getSession()
                .chain(session -> session.createNativeQuery(
                                "select cast(pg_advisory_xact_lock(" + LOCK + ") as text)", String.class)
                        .getSingleResult())
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
