package vn.hososo.metrics.fact;

/** What an event speaks of. Only incoming and outgoing documents contribute to ratios. */
public enum ItemKind {
    UNIT,
    DAY,
    INCOMING,
    OUTGOING
}
