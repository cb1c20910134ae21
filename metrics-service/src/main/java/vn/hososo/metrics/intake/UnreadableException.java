package vn.hososo.metrics.intake;

/** Thrown while a payload is taken apart and caught by {@link EventReader}, never beyond. */
final class UnreadableException extends Exception {

    private static final long serialVersionUID = 1L;

    private final UnreadableReason reason;

    UnreadableException(UnreadableReason reason, String subject) {
        super(subject);
        this.reason = reason;
    }

    UnreadableReason reason() {
        return reason;
    }
}
