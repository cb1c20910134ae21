package vn.hososo.kit.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * The facts that were handed to the producer and may still be read as unsent, so that the next are sent while Kafka and the
 * database are at work on these. One look at a time; what is over may be told by any thread.
 */
final class UnderWay {
    private final TreeMap<Long, Instant> created = new TreeMap<>();
    private final Queue<Long> over = new ConcurrentLinkedQueue<>();

    /** Before unsent rows are read: what was over by now is read only if it has to be sent again. */
    void begin() {
        for (var position = over.poll(); position != null; position = over.poll()) {
            created.remove(position);
        }
    }

    int count() {
        return created.size();
    }

    Long[] positions() {
        return created.keySet().toArray(Long[]::new);
    }

    /** When the oldest came to be, or null when there is none. */
    @Nullable
    Instant oldest() {
        return created.isEmpty() ? null : created.firstEntry().getValue();
    }

    void add(List<UnsentFacts.Unsent> rows) {
        rows.forEach(row -> created.put(row.position(), row.createdAt().toInstant()));
    }

    /** Marked as sent, or not acknowledged and to be read again. */
    void end(List<UnsentFacts.Unsent> rows) {
        rows.forEach(row -> over.add(row.position()));
    }
}
