package vn.hososo.metrics.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hososo.metrics.fact.Tier;

/** Puts the units of a tier in order, by their exact fractions. */
final class Ranking {

    private static final Comparator<ComplianceRow> HIGHEST_FIRST =
            (one, other) -> Long.compare(other.numerator() * one.denominator(), one.numerator() * other.denominator());

    private Ranking() {}

    /** Tier by tier and indicator by indicator; those without activity come last. */
    static List<RankedRow> of(List<ComplianceRow> rows) {
        record Field(Tier tier, String indicator) {}
        return rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Field(row.tier(), row.indicator()),
                        () -> new TreeMap<>(Comparator.comparing(Field::tier).thenComparing(Field::indicator)),
                        Collectors.toList()))
                .values()
                .stream()
                .flatMap(field -> ranked(field).stream())
                .toList();
    }

    private static List<RankedRow> ranked(List<ComplianceRow> rows) {
        var active = rows.stream()
                .filter(row -> row.denominator() > 0)
                .sorted(HIGHEST_FIRST)
                .toList();
        var ranked = new ArrayList<RankedRow>();
        for (int place = 0; place < active.size(); place++) {
            var row = active.get(place);
            boolean shares = place > 0 && HIGHEST_FIRST.compare(active.get(place - 1), row) == 0;
            ranked.add(
                    new RankedRow(shares ? ranked.getLast().rank() : Integer.valueOf(place + 1), active.size(), row));
        }
        rows.stream()
                .filter(row -> row.denominator() == 0)
                .forEach(row -> ranked.add(new RankedRow(null, active.size(), row)));
        return ranked;
    }
}
