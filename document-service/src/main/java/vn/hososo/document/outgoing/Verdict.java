package vn.hososo.document.outgoing;

/** What signing-service found of a signature; only valid counts. */
public enum Verdict {
    VALID,
    INVALID,
    INDETERMINATE
}
