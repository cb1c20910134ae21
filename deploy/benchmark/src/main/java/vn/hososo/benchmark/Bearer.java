package vn.hososo.benchmark;

import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** A user's token, made anew before its ten minutes are over, however long the measurement takes. */
final class Bearer {
    private static final long FRESH_NANOS = TimeUnit.MINUTES.toNanos(5);

    private final Supplier<String> making;
    private String token;
    private long madeAt;

    Bearer(Supplier<String> making) {
        this.making = making;
        token = making.get();
        madeAt = System.nanoTime();
    }

    synchronized String token() {
        if (System.nanoTime() - madeAt > FRESH_NANOS) {
            token = making.get();
            madeAt = System.nanoTime();
        }
        return token;
    }
}
