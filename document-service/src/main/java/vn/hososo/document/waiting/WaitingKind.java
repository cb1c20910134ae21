package vn.hososo.document.waiting;

import java.util.Set;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;

/** A kind of work that waits, and for whom. */
public enum WaitingKind {
    /** Incoming documents that the person handles. */
    HANDLING(Roles.OFFICER, Roles.CLERK, Roles.LEADER),
    /** Incoming documents that need action and are given to nobody. */
    ASSIGNMENT(Roles.LEADER, Roles.CLERK),
    /** Documents of other units that are not taken in yet. */
    ACCEPTANCE(Roles.CLERK),
    /** Drafts of the person. */
    DRAFT(Roles.OFFICER, Roles.CLERK, Roles.LEADER),
    /** Drafts of the person that came back for rework. */
    REWORK(Roles.OFFICER, Roles.CLERK, Roles.LEADER),
    /** Submitted documents on which the person is asked. */
    REVIEW(Roles.OFFICER, Roles.LEADER),
    /** Submitted documents that their reviewers approved. */
    LEADER_SIGNATURE(Roles.LEADER),
    NUMBER(Roles.CLERK),
    ORGAN_SIGNATURE(Roles.CLERK),
    ISSUE(Roles.CLERK);

    private final Set<String> roles;

    WaitingKind(String... roles) {
        this.roles = Set.of(roles);
    }

    public boolean concerns(Caller person) {
        return roles.stream().anyMatch(person::has);
    }
}
