package vn.hososo.metrics.compliance;

/** Whose figures they are where units were reorganised. */
public enum Structure {
    /** Each unit's own, as the units were in the period. */
    THEN,
    /** With all that its predecessors did, as the units are today. */
    NOW
}
