package vn.hososo.document.incoming;

import io.quarkus.panache.common.Parameters;
import io.quarkus.panache.common.Sort;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.assignment.Assignments;
import vn.hososo.document.text.Composed;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.kit.time.Iso8601;

/** What of a unit's incoming documents a list shows: the query and its parameters, grown condition by condition. */
class IncomingFilter {
    private static final String OPEN = "state in ('REGISTERED', 'ASSIGNED', 'IN_PROGRESS')";

    private static final int MOST_WORDS = 10;
    private static final UUID NOBODY = new UUID(0, 0);

    private final List<String> conditions = new ArrayList<>(List.of("unitId in :units"));
    private final Parameters parameters = new Parameters();

    /** Of which units: the caller's own and those that were handed over to it. */
    IncomingFilter of(Set<UUID> units) {
        parameters.and("units", units);
        return this;
    }

    IncomingFilter state(@Nullable String state) {
        return state == null ? this : and("state = :state", "state", state);
    }

    IncomingFilter needsAction(@Nullable Boolean needsAction) {
        return needsAction == null ? this : and("needsAction = :needsAction", "needsAction", needsAction);
    }

    /** Handled by this person; {@code me} is the one who asks. */
    IncomingFilter assignee(@Nullable String username, Caller by) {
        if (username == null) {
            return this;
        }
        boolean myself = username.equals("me");
        parameters.and("account", myself ? account(by) : NOBODY);
        return and(Assignments.HELD_BY, "username", myself ? by.upn() : username);
    }

    IncomingFilter overdue(@Nullable Boolean overdue, LocalDate today) {
        if (overdue == null) {
            return this;
        }
        String late = "(dueOn is not null and dueOn < :today and " + OPEN + ")";
        return and(overdue ? late : "not " + late, "today", today);
    }

    IncomingFilter dueBefore(@Nullable LocalDate day) {
        return day == null ? this : and("dueOn < :dueBefore", "dueBefore", day);
    }

    IncomingFilter open(@Nullable Boolean open) {
        if (open != null) {
            conditions.add(open ? OPEN : "not (" + OPEN + ")");
        }
        return this;
    }

    IncomingFilter open() {
        conditions.add(OPEN);
        return this;
    }

    IncomingFilter openAndDueUntil(LocalDate day) {
        return open().and("dueOn <= :dueUntil", "dueUntil", day);
    }

    /** Every word stands somewhere in number, symbol, sender or subject, whatever its case and marks. */
    IncomingFilter words(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return this;
        }
        List<String> words = List.of(Composed.folded(q).split(" "));
        for (int i = 0; i < Math.min(words.size(), MOST_WORDS); i++) {
            String literally =
                    words.get(i).replace("!", "!!").replace("%", "!%").replace("_", "!_");
            and("sought like :word" + i + " escape '!'", "word" + i, "%" + literally + "%");
        }
        return this;
    }

    private IncomingFilter and(String condition, String name, Object value) {
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

    static Sort sort(@Nullable String order) {
        Sort newest = Sort.descending("arrivalYear", "arrivalNumber");
        return switch (order == null ? "-arrivedOn" : order) {
            case "-arrivedOn" -> newest;
            case "arrivedOn" -> Sort.ascending("arrivalYear", "arrivalNumber");
            case "dueOn" ->
                Sort.by("dueOn", Sort.Direction.Ascending, Sort.NullPrecedence.NULLS_LAST)
                        .and("arrivalYear")
                        .and("arrivalNumber");
            case "-dueOn" ->
                Sort.by("dueOn", Sort.Direction.Descending, Sort.NullPrecedence.NULLS_LAST)
                        .and("arrivalYear")
                        .and("arrivalNumber");
            default ->
                throw ProblemException.invalid(
                        "sort",
                        "query",
                        new Text(
                                "Một trong arrivedOn, -arrivedOn, dueOn, -dueOn.",
                                "One of arrivedOn, -arrivedOn, dueOn, -dueOn."));
        };
    }

    /** A day of the query string; read here, because the framework's answer would not name the parameter. */
    static @Nullable LocalDate day(String name, @Nullable String value) {
        try {
            return value == null ? null : Iso8601.day(value);
        } catch (DateTimeException unreadable) {
            throw ProblemException.invalid(
                    name, "query", new Text("Ngày dạng 2026-03-31.", "A day such as 2026-03-31."));
        }
    }

    private static UUID account(Caller by) {
        try {
            return UUID.fromString(by.subject());
        } catch (IllegalArgumentException foreignAccount) {
            return NOBODY;
        }
    }
}
