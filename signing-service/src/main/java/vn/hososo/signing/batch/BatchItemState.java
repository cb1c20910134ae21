package vn.hososo.signing.batch;

/** What came of one document of a tray. */
enum BatchItemState {
    WAITING,
    SIGNED,
    REFUSED
}
