package vn.hososo.metrics.fact;

/** Another reader advanced these partitions meanwhile; the batch had no effect. */
public final class StaleBatchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleBatchException() {
        super("another reader advanced these partitions; the batch was rolled back");
    }
}
