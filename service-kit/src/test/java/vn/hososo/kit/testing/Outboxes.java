package vn.hososo.kit.testing;

import io.vertx.mutiny.sqlclient.Pool;
import java.time.Duration;

/** When the events of what has ended are on Kafka, so that a test need not wait for those that do not come. */
public final class Outboxes {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Outboxes() {}

    /** Waits until everything that is committed by now has been sent. */
    public static void awaitSent(Pool database) {
        Waiting.until(PATIENCE, () -> unsent(database) == 0);
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
}
