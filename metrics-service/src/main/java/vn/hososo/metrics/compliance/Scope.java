package vn.hososo.metrics.compliance;

/** What a row sums: one unit, all units of a tier, or a unit with everything below it. */
public enum Scope {
    UNIT,
    TIER,
    SUBTREE
}
