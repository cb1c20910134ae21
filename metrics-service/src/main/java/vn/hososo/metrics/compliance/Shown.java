package vn.hososo.metrics.compliance;

/** Which items behind a figure are asked for. */
enum Shown {
    /** The denominator. */
    MEASURED,
    COUNTED,
    NOT_COUNTED,
    /** On neither side. */
    EXCLUDED
}
