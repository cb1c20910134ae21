package vn.hososo.document.content;

import java.time.Duration;
import java.util.function.Supplier;

/** The moment until which a piece of work on a file must be done, and what it is when it is not. */
record Deadline(long nanos, Supplier<? extends RuntimeException> missed) {
    static Deadline after(Duration time, Supplier<? extends RuntimeException> missed) {
        return new Deadline(System.nanoTime() + time.toNanos(), missed);
    }

    void check() {
        if (System.nanoTime() - nanos > 0) {
            throw missed.get();
        }
    }
}
