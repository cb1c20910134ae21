package vn.hososo.document.outgoing;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;

/** What of a unit's outgoing documents a list shows: the query and its parameters, grown condition by condition. */
class OutgoingFilter {
    private static final String AWAITS = "id in (select r.documentId from Review r, OutgoingDocument d"
            + " where d.id = r.documentId and d.pendingReviews > 0 and r.submission = d.submissions"
            + " and r.decision is null and (r.account = :username or r.account = :account)"
            + " and not exists (select 1 from Review earlier where earlier.documentId = r.documentId"
            + " and earlier.submission = r.submission and earlier.level < r.level and earlier.decision is null))";

    private final List<String> conditions = new ArrayList<>(List.of("(unitId = :unit or draftingUnitId = :unit)"));
    private final Parameters parameters;
    private final Caller by;

    /** What the caller's unit drafts or issues. */
    OutgoingFilter(Caller by) {
        this.by = by;
        this.parameters = Parameters.with("unit", by.requireUnit());
    }

    OutgoingFilter state(@Nullable String state) {
        return state == null ? this : and("state = :state", "state", state);
    }

    /** Drafts that came back for rework and were not submitted again; or all others. */
    OutgoingFilter returned(@Nullable Boolean returned) {
        if (returned != null) {
            String back = "(state = 'DRAFT' and returnReason is not null)";
            conditions.add(returned ? back : "not " + back);
        }
        return this;
    }

    /** Of which the caller's unit is the issuing organ, whoever drafted it; or only what it drafts for another. */
    OutgoingFilter issuing(@Nullable Boolean issuing) {
        if (issuing != null) {
            conditions.add(issuing ? "unitId = :unit" : "unitId <> :unit");
        }
        return this;
    }

    /** Whether no reviewer is asked any more. */
    OutgoingFilter reviewed(@Nullable Boolean reviewed) {
        if (reviewed != null) {
            conditions.add(reviewed ? "pendingReviews = 0" : "pendingReviews > 0");
        }
        return this;
    }

    /** Drafted by this person; {@code me} is the one who asks. */
    OutgoingFilter drafter(@Nullable String username) {
        return username == null
                ? this
                : and("createdBy = :drafter", "drafter", username.equals("me") ? by.upn() : username);
    }

    /** Waiting for the review of the one who asks: nobody may ask what waits for somebody else. */
    OutgoingFilter reviewer(@Nullable String reviewer) {
        if (reviewer == null) {
            return this;
        }
        if (!reviewer.equals("me")) {
            throw ProblemException.invalid("reviewer", "query", new Text("Chỉ nhận giá trị me.", "Only me is taken."));
        }
        parameters.and("account", by.subject());
        return and(AWAITS, "username", by.upn());
    }

    OutgoingFilter answers(@Nullable UUID incomingId) {
        return incomingId == null ? this : and("answersIncomingId = :answered", "answered", incomingId);
    }

    private OutgoingFilter and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.and(name, value);
        return this;
    }

    String query() {
        return String.join(" and ", conditions);
    }

    Parameters parameters() {
        return parameters;
    }
}
