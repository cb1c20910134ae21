package vn.hososo.document.outgoing;

import java.util.Set;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** For which unit one must act to touch an outgoing document; the role is checked at the resource. */
final class Rights {
    private Rights() {}

    static void requireReader(Caller by, OutgoingDocument document) {
        require(document.readers().contains(by.requireUnit()));
    }

    static void requireReader(Set<UUID> units, OutgoingDocument document) {
        require(document.readers().stream().anyMatch(units::contains));
    }

    static void requireDrafter(Caller by, OutgoingDocument document) {
        require(document.draftingUnitId().equals(by.requireUnit()));
    }

    /** A draft is its drafter's; what waits for the leader also the issuing organ's; what has its number only that organ's. */
    static void requireReviser(Caller by, OutgoingDocument document) {
        boolean drafts = document.draftingUnitId().equals(by.requireUnit());
        boolean issues = document.unitId().equals(by.requireUnit());
        require(
                switch (document.state()) {
                    case OutgoingState.Draft draft -> drafts;
                    case OutgoingState.Numbered numbered -> issues;
                    case OutgoingState other -> drafts || issues;
                });
    }

    /** Numbers and the organ's issue are the business of the issuing organ's clerk alone (Decree 30/2020, Art. 6). */
    static void requireIssuer(Caller by, OutgoingDocument document) {
        require(document.unitId().equals(by.requireUnit()));
    }

    /** A unit drafts for itself or for the organ it belongs to. */
    static void requireIssuingOrgan(boolean ownOrParent) {
        if (!ownOrParent) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text(
                            "Chỉ được soạn văn bản cho đơn vị mình hoặc cơ quan cấp trên trực tiếp.",
                            "One drafts only for the own unit or its parent."));
        }
    }

    /** Only what the same organ issued may be replaced. */
    static void requireSameIssuer(UUID unitId, OutgoingDocument older) {
        require(older.unitId().equals(unitId));
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new ProblemException(
                    CommonProblem.FORBIDDEN,
                    new Text("Văn bản này thuộc về đơn vị khác.", "This document belongs to another unit."));
        }
    }
}
