package vn.hososo.signing.signing;

import java.time.LocalDate;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.DocumentProblem;
import vn.hososo.signing.document.OutgoingDocument;

/** Who may sign what and when: the order of Decree 30/2020, leader, number, organ. */
final class SigningRules {

    private SigningRules() {}

    static void checkRole(Capacity capacity, Caller caller) {
        var role = capacity == Capacity.LEADER ? Roles.LEADER : Roles.CLERK;
        if (!caller.has(role)) {
            throw SignatureProblem.roleMissing();
        }
    }

    static void checkPlacement(Asked asked) {
        if (asked.capacity() == Capacity.ORGAN && asked.placement() != null) {
            throw ProblemException.invalid(
                    "placement",
                    "body",
                    new Text(
                            "Chỉ chữ ký của người có thẩm quyền chọn được vị trí; dấu đứng trùm 1/3 bên trái chữ ký đó.",
                            "Only the leader's signature can be placed; the stamp stands over its left third."));
        }
    }

    static void check(Asked asked, Caller caller, OutgoingDocument document, LocalDate today) {
        if (!document.unitId().equals(caller.requireUnit())) {
            throw SignatureProblem.foreignUnit();
        }
        checkState(asked.capacity(), document);
        if (!asked.revisionId().equals(document.currentRevisionId())) {
            throw DocumentProblem.revisionNotCurrent();
        }
        if (document.unitValidTo() != null && !today.isBefore(document.unitValidTo())) {
            throw SignatureProblem.unitEnded();
        }
        if (asked.capacity() == Capacity.ORGAN && document.number() == null) {
            throw SignatureProblem.numberMissing();
        }
    }

    private static void checkState(Capacity capacity, OutgoingDocument document) {
        if (document.part() != null) {
            checkPart(capacity, document.state());
        } else if (capacity == Capacity.LEADER) {
            checkLeader(document.state());
        } else {
            checkOrgan(document.state());
        }
    }

    /** Receivers have the files of what is issued: an annex is signed before. */
    private static void checkPart(Capacity capacity, String state) {
        if (capacity == Capacity.LEADER) {
            throw SignatureProblem.organsAlone();
        }
        if (state.equals("ISSUED")) {
            throw SignatureProblem.notSignable(state);
        }
        checkOrgan(state);
    }

    private static void checkLeader(String state) {
        switch (state) {
            case "SUBMITTED" -> {}
            case "LEADER_SIGNED", "NUMBERED", "ORGAN_SIGNED", "ISSUED" -> throw SignatureProblem.alreadySigned();
            default -> throw SignatureProblem.notSignable(state);
        }
    }

    private static void checkOrgan(String state) {
        switch (state) {
            case "NUMBERED" -> {}
            case "DRAFT", "SUBMITTED" -> throw SignatureProblem.leaderSignatureMissing();
            case "LEADER_SIGNED" -> throw SignatureProblem.numberMissing();
            case "ORGAN_SIGNED", "ISSUED" -> throw SignatureProblem.alreadySigned();
            default -> throw SignatureProblem.notSignable(state);
        }
    }
}
