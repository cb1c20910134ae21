package vn.hososo.document.incoming;

import java.util.Set;
import java.util.UUID;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/**
 * For which unit one must act to touch an incoming document: its own, or the one that its records were handed over to. The
 * role is checked at the resource.
 */
final class Belonging {
    private Belonging() {}

    static void require(Set<UUID> units, IncomingDocument document) {
        require(units, document.unitId());
    }

    static void require(Set<UUID> units, UUID unitId) {
        if (!units.contains(unitId)) {
            throw refusal("Văn bản này thuộc về đơn vị khác.", "This document belongs to another unit.");
        }
    }

    static ProblemException refusal(String vi, String en) {
        return new ProblemException(CommonProblem.FORBIDDEN, new Text(vi, en));
    }
}
