package vn.hososo.kit.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;

/** Waits for what follows in the background, as the effect of an event. */
public final class Waiting {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** Short beside what is waited for, long enough to leave the processor to whoever brings it about. */
    private static final Duration PAUSE = Duration.ofMillis(25);

    private Waiting() {}

    public static void until(Callable<Boolean> condition) {
        until(PATIENCE, condition);
    }

    /** Asks again and again; fails when it is not so within the time, or when asking fails. */
    public static void until(Duration patience, Callable<Boolean> condition) {
        Instant end = Instant.now().plus(patience);
        while (!holds(condition)) {
            assertThat(Instant.now()).as("it did not happen within " + patience).isBefore(end);
            pause();
        }
    }

    public static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static boolean holds(Callable<Boolean> condition) {
        try {
            return condition.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
