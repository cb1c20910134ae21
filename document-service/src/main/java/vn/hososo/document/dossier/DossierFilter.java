package vn.hososo.document.dossier;

import io.quarkus.panache.common.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;

/** What of the dossiers that somebody may see a list shows: conditions and their parameters, grown one by one. */
class DossierFilter {
    private static final String SOUGHT = """
            (cast(function('search_fold', title) as String)
               like concat('%', cast(function('search_fold', cast(:sought as String)) as String), '%') escape '!'
             or lower(code) like concat('%', lower(cast(:sought as String)), '%') escape '!')""";

    private final List<String> conditions = new ArrayList<>();
    private final Parameters parameters = new Parameters();
    private boolean incomplete;

    DossierFilter state(@Nullable String state) {
        return state == null || state.isBlank() ? this : and("state = :state", "state", state);
    }

    /** Of the code, which is the year of the opening or of the catalogue. */
    DossierFilter year(@Nullable Integer year) {
        return year == null ? this : and("year = :year", "year", year);
    }

    DossierFilter mine(@Nullable Boolean mine, Caller by) {
        return Boolean.TRUE.equals(mine) ? and("openedBy = :me", "me", by.upn()) : this;
    }

    DossierFilter catalogued(@Nullable Boolean catalogued) {
        if (catalogued != null) {
            conditions.add(catalogued ? "catalogueEntryId is not null" : "catalogueEntryId is null");
        }
        return this;
    }

    /** Opened from this incoming document. */
    DossierFilter openedFrom(@Nullable UUID incomingId) {
        return incomingId == null ? this : and("incomingId = :incoming", "incoming", incomingId);
    }

    /** Somewhere in the title, with or without marks, or in the code. */
    DossierFilter sought(@Nullable String q) {
        if (q == null || q.isBlank()) {
            return this;
        }
        return and(
                SOUGHT,
                "sought",
                q.strip().replace("!", "!!").replace("%", "!%").replace("_", "!_"));
    }

    /** Only open ones that still lack something, which the query cannot say. */
    DossierFilter incomplete(@Nullable Boolean wanted) {
        incomplete = Boolean.TRUE.equals(wanted);
        if (incomplete) {
            conditions.add("state = 'OPEN'");
        }
        return this;
    }

    boolean isIncomplete() {
        return incomplete;
    }

    String within(String visible) {
        return conditions.isEmpty() ? visible : visible + " and " + String.join(" and ", conditions);
    }

    Parameters with(Parameters others) {
        parameters.map().forEach(others::and);
        return others;
    }

    private DossierFilter and(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.and(name, value);
        return this;
    }
}
