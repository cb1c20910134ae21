package vn.hososo.document.content;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.hososo.kit.worker.Worker;

/** Takes away what failed transactions and broken uploads left behind, a day later. */
@ApplicationScoped
class Sweeper {
    /** So many digests are looked up in one statement. */
    private static final int BATCH = 1000;

    private final ContentStore store;
    private final RevisionRepository revisions;
    private final Worker worker;
    private final Clock clock;
    private final Duration age;

    Sweeper(ContentStore store, RevisionRepository revisions, Worker worker, Clock clock, ContentConfig config) {
        this.store = store;
        this.revisions = revisions;
        this.worker = worker;
        this.clock = clock;
        this.age = config.sweepAfter();
    }

    @Scheduled(every = "1h", delayed = "5m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> sweep() {
        Instant before = clock.instant().minus(age);
        return worker.run("sweep", () -> {
                    store.removeUploadsBefore(before);
                    return store.olderThan(before);
                })
                .chain(digests -> sweep(digests, before));
    }

    private Uni<Void> sweep(List<String> digests, Instant before) {
        if (digests.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<String> batch = digests.subList(0, Math.min(BATCH, digests.size()));
        return unreferenced(batch)
                .chain(garbage -> worker.run("sweep", () -> {
                    garbage.forEach(digest -> store.remove(digest, before));
                    return garbage.size();
                }))
                .chain(() -> sweep(digests.subList(batch.size(), digests.size()), before));
    }

    @WithSession
    Uni<Set<String>> unreferenced(List<String> digests) {
        return revisions.referenced(digests).map(referenced -> {
            Set<String> garbage = new HashSet<>(digests);
            garbage.removeAll(Set.copyOf(referenced));
            return garbage;
        });
    }
}
