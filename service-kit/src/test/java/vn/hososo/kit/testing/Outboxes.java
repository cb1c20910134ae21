package vn.hososo.kit.testing;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;
import java.time.Instant;

/** When the events of what has ended are on Kafka, so that a test need not wait for those that do not come. */
public final class Outboxes {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Outboxes() {}

    /** Waits until everything that is committed by now has been sent. */
    public static void awaitSent(Pool database) {
        Instant end = Instant.now().plus(PATIENCE);
        while (unsent(database) > 0) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("events are not sent after " + PATIENCE);
            }
            pause();
        }
    }

    private static long unsent(Pool database) {
        return database.query("select count(*) from outbox where sent_at is null")
                .execute()
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
