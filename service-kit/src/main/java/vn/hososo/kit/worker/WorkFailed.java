package vn.hososo.kit.worker;

/** Carries the checked exception of a task; the cause says what went wrong. */
public class WorkFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WorkFailed(Exception cause) {
        super(cause);
    }
}
