package vn.hososo.signing.batch;

/** How far a tray is. An interrupted one goes on when its signer sends the PIN again; nothing in it is signed twice. */
enum BatchState {
    RUNNING,
    INTERRUPTED,
    CANCELLED,
    DONE;

    boolean isOver() {
        return this == DONE || this == CANCELLED;
    }
}
