package vn.hososo.document.outgoing;

/** What signing-service found of a signature; only valid counts. */
enum Verdict {
    VALID,
    INVALID,
    INDETERMINATE
}
