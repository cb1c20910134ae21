package vn.hososo.signing.signing;

/** Where a prepared signature stands. Only an open one takes a value, and only one at a time. */
enum PreparationState {
    OPEN,
    COMPLETING,
    COMPLETED,
    REJECTED,
    EXPIRED
}
