package vn.hososo.metrics.fact;

/** What an event speaks of. Units and days contribute nothing themselves. */
public enum ItemKind {
    UNIT,
    DAY,
    INCOMING,
    OUTGOING,
    /** What a unit owes to its portal. */
    DUTY,
    /** An application for an administrative procedure. */
    APPLICATION
}
