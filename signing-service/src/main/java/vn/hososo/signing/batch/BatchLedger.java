package vn.hososo.signing.batch;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;

/** The transactions of trays: short, and none holds a signature. */
@ApplicationScoped
class BatchLedger {

    /** The tray that an idempotency key stands for. */
    record Opened(UUID batchId) {}

    /** This process, among those that may work on trays. */
    private final UUID runner = Ids.next();

    private final BatchRepository batches;
    private final BatchItemRepository items;
    private final IdempotencyKeys keys;
    private final Clock clock;

    BatchLedger(BatchRepository batches, BatchItemRepository items, IdempotencyKeys keys, Clock clock) {
        this.batches = batches;
        this.items = items;
        this.keys = keys;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Opened> open(IdempotencyKey key, NewBatch asked, Caller by) {
        return keys.once(key, Opened.class, () -> added(asked, by));
    }

    private Uni<Opened> added(NewBatch asked, Caller by) {
        var batch = new Batch(Ids.next(), asked, by, clock.instant());
        var documents = asked.documents();
        return batches.persist(batch)
                .chain(() -> items.persist(IntStream.range(0, documents.size())
                        .mapToObj(place -> new BatchItem(batch.id(), place, documents.get(place)))))
                .replaceWith(new Opened(batch.id()));
    }

    @WithSession
    Uni<Batch> require(UUID id, Caller caller) {
        return batches.findById(id).map(found -> {
            if (found == null || !found.belongsTo(caller)) {
                throw BatchProblem.notFound(id);
            }
            return found;
        });
    }

    @WithSession
    Uni<BatchView> view(UUID id, Caller caller) {
        return require(id, caller)
                .chain(batch ->
                        items.counts(List.of(id)).map(counts -> batch.view(counts.getOrDefault(id, BatchCounts.NONE))));
    }

    @WithSession
    Uni<Page<BatchView>> page(Caller caller, Paging paging) {
        return batches.page(caller, paging)
                .chain(page -> counts(page.items())
                        .map(counts -> new Page<>(
                                page.total(),
                                page.items().stream()
                                        .map(batch -> batch.view(counts.getOrDefault(batch.id(), BatchCounts.NONE)))
                                        .toList())));
    }

    private Uni<Map<UUID, BatchCounts>> counts(List<Batch> found) {
        return found.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : items.counts(found.stream().map(Batch::id).toList());
    }

    @WithSession
    Uni<Page<BatchItemView>> documents(UUID id, Caller caller, Paging paging) {
        return require(id, caller).chain(() -> items.page(id, paging));
    }

    /** True when it is this process that works on the tray from now on. */
    @WithTransaction
    Uni<Boolean> claim(UUID id) {
        return batches.claim(id, runner, clock.instant());
    }

    @WithSession
    Uni<List<BatchItem>> waiting(UUID id) {
        return items.waiting(id);
    }

    /** Whether this process still is the one, and nobody has cancelled. */
    @WithSession
    Uni<Boolean> isOurs(UUID id) {
        return batches.isRun(id, runner);
    }

    @WithTransaction
    Uni<Void> signed(UUID itemId, UUID revisionId) {
        return item(itemId)
                .invoke(item -> item.sign(revisionId, clock.instant()))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> refused(UUID itemId, ProblemException why) {
        return item(itemId)
                .invoke(item -> item.refuse(Hindrance.of(why), clock.instant()))
                .replaceWithVoid();
    }

    @WithTransaction
    Uni<BatchItem> tryAgain(UUID itemId) {
        return item(itemId).invoke(BatchItem::tryAgain);
    }

    private Uni<BatchItem> item(UUID id) {
        return items.findById(id).map(Objects::requireNonNull);
    }

    @WithTransaction
    Uni<Void> end(UUID id) {
        return batches.end(id, runner, clock.instant()).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> interrupt(UUID id, ProblemException why) {
        return batches.interrupt(id, runner, Hindrance.of(why)).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> cancel(UUID id) {
        return batches.cancel(id, clock.instant())
                .invoke(changed -> {
                    if (changed == 0) {
                        throw BatchProblem.over();
                    }
                })
                .replaceWithVoid();
    }

    /** Says that this process lives, and gives up for those of which nothing is heard. */
    @WithTransaction
    Uni<Void> beat(Duration silence) {
        var now = clock.instant();
        return batches.beat(runner, now)
                .chain(() -> batches.interruptSilent(now.minus(silence), Hindrance.of(BatchProblem.cutOff())))
                .replaceWithVoid();
    }
}
