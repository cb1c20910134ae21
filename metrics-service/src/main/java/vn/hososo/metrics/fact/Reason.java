package vn.hososo.metrics.fact;

/** Why an item is not in the numerator. */
public enum Reason {
    /** It is not in the denominator either; its basis is named beside. */
    EXCLUDED,
    NOT_IN_DOSSIER,
    ISSUED_ON_PAPER,
    SIGNATURES_MISSING,
    LEADER_SIGNATURE_MISSING,
    ORGAN_SIGNATURE_MISSING,
    SIGNATURE_NOT_VALID,
    NOT_DONE,
    DONE_LATE,
    NOT_RECEIVED_ONLINE,
    NOT_RESOLVED_ONLINE
}
