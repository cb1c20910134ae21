package vn.hososo.metrics.compliance;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.unit.MeasuredUnit;

/** Sums the figures of units to what the scope asks for. */
final class RollUp {

    private final List<UnitFigure> figures;

    RollUp(List<UnitFigure> figures) {
        this.figures = figures;
    }

    List<Sum> to(Scope scope) {
        return switch (scope) {
            case UNIT -> units();
            case TIER -> tiers();
            case SUBTREE -> subtrees();
        };
    }

    private List<Sum> units() {
        return figures.stream()
                .sorted(Comparator.comparing(UnitFigure::unit, MeasuredUnit.ORDER)
                        .thenComparing(UnitFigure::indicator))
                .map(Sum::of)
                .toList();
    }

    private List<Sum> tiers() {
        var sums = new TreeMap<Tier, Map<Indicator, Ratio>>();
        figures.forEach(figure -> sums.computeIfAbsent(figure.unit().tier(), tier -> new TreeMap<>())
                .merge(figure.indicator(), figure.ratio(), Ratio::plus));
        var rows = new ArrayList<Sum>();
        sums.forEach((tier, ratios) -> ratios.forEach((indicator, ratio) -> rows.add(Sum.of(tier, indicator, ratio))));
        return rows;
    }

    /** One sum for each unit that has others below it, itself included. */
    private List<Sum> subtrees() {
        var units = figures.stream()
                .map(UnitFigure::unit)
                .sorted(MeasuredUnit.ORDER)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var children = units.stream()
                .filter(unit -> unit.parentId() != null)
                .collect(Collectors.groupingBy(MeasuredUnit::parentId, HashMap::new, Collectors.toList()));
        return units.stream()
                .filter(unit -> children.containsKey(unit.id()))
                .flatMap(unit -> subtree(unit, children).stream())
                .toList();
    }

    private List<Sum> subtree(MeasuredUnit root, Map<UUID, List<MeasuredUnit>> children) {
        var members = new HashSet<MeasuredUnit>();
        collect(root, children, members);
        var tiers = members.stream()
                .map(MeasuredUnit::tier)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Tier.class)));
        var ratios = new TreeMap<Indicator, Ratio>();
        figures.stream()
                .filter(figure -> members.contains(figure.unit()))
                .forEach(figure -> ratios.merge(figure.indicator(), figure.ratio(), Ratio::plus));
        return ratios.entrySet().stream()
                .map(entry -> new Sum(root, root.tier(), tiers, entry.getKey(), entry.getValue()))
                .toList();
    }

    // The set also ends a circle, should the events ever tell one.
    private static void collect(MeasuredUnit unit, Map<UUID, List<MeasuredUnit>> children, Set<MeasuredUnit> members) {
        if (members.add(unit)) {
            children.getOrDefault(unit.id(), List.of()).forEach(child -> collect(child, children, members));
        }
    }

    /** {@code tiers} are those of the units summed; {@code unit} is null for a whole tier. */
    record Sum(@Nullable MeasuredUnit unit, Tier tier, Set<Tier> tiers, Indicator indicator, Ratio ratio) {

        static Sum of(UnitFigure figure) {
            return of(figure.unit(), figure.indicator(), figure.ratio());
        }

        static Sum of(MeasuredUnit unit, Indicator indicator, Ratio ratio) {
            return new Sum(unit, unit.tier(), Set.of(unit.tier()), indicator, ratio);
        }

        static Sum of(Tier tier, Indicator indicator, Ratio ratio) {
            return new Sum(null, tier, Set.of(tier), indicator, ratio);
        }
    }
}
