package vn.hososo.metrics.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the rows of some items have to change.
 *
 * @param before the rows that do not stay as they are
 * @param ended those in their place that only end at another moment than before
 * @param fresh those in their place that say something else
 */
record Difference(Collection<Contribution> before, List<Contribution> ended, List<Contribution> fresh) {

    static Difference between(List<Contribution> present, List<Contribution> wanted) {
        var before = byKey(present);
        var ended = new ArrayList<Contribution>();
        var fresh = new ArrayList<Contribution>();
        for (var row : wanted) {
            var old = before.get(row.key());
            if (row.equals(old)) {
                before.remove(row.key());
            } else if (old != null && row.evidence().equals(old.evidence())) {
                ended.add(row);
            } else {
                fresh.add(row);
            }
        }
        return new Difference(before.values(), ended, fresh);
    }

    /** Rows that have to go: nothing is put in their place, or something that says something else. */
    List<Contribution> gone() {
        var kept = byKey(ended);
        return before.stream().filter(row -> !kept.containsKey(row.key())).toList();
    }

    private static Map<Contribution.Key, Contribution> byKey(Collection<Contribution> rows) {
        return rows.stream().collect(Collectors.toMap(Contribution::key, row -> row, (a, b) -> b, HashMap::new));
    }
}
