package vn.hososo.metrics.fact;

/** An event of the batch has an id that was told before; the batch had no effect. */
public final class RepeatedIdException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RepeatedIdException() {
        super("an event of the batch has an id that was told before; the batch was rolled back");
    }
}
