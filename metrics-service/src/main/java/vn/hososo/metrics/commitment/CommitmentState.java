package vn.hososo.metrics.commitment;

/** What became of a commitment. */
public enum CommitmentState {
    /** Its day has not passed, or late facts are still waited for. */
    PENDING,
    KEPT,
    BROKEN,
    /** Nothing occurred in its time: neither kept nor broken. */
    UNTESTED,
    /** Its notice was withdrawn before the day. */
    RELEASED
}
