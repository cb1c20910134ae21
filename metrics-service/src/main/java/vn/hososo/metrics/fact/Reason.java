package vn.hososo.metrics.fact;

/** Why an item of the denominator is not in the numerator. */
public enum Reason {
    NOT_IN_DOSSIER,
    ISSUED_ON_PAPER,
    SIGNATURES_MISSING,
    LEADER_SIGNATURE_MISSING,
    ORGAN_SIGNATURE_MISSING,
    SIGNATURE_NOT_VALID
}
