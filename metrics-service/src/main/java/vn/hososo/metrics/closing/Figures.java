package vn.hososo.metrics.closing;

import java.util.List;
import vn.hososo.metrics.compliance.Scope;

/** All figures of a period from one snapshot: of each unit, of each tier, of each unit with everything below it. */
public record Figures(List<Figure> units, List<Figure> tiers, List<Figure> subtrees) {

    public Figures {
        units = List.copyOf(units);
        tiers = List.copyOf(tiers);
        subtrees = List.copyOf(subtrees);
    }

    public List<Figure> at(Scope scope) {
        return switch (scope) {
            case UNIT -> units;
            case TIER -> tiers;
            case SUBTREE -> subtrees;
        };
    }
}
