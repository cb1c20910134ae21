package vn.hososo.metrics.fact;

import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;

/** A batch on its way into the tables. The next can be begun before it has taken effect, and takes effect after it or not at all. */
public final class PendingBatch {

    // Futures and no chained Unis: a batch must not keep all those before it in memory.
    private final CompletableFuture<Recent> ready = new CompletableFuture<>();
    private final CompletableFuture<Changes> done = new CompletableFuture<>();

    PendingBatch() {}

    static PendingBatch nothing() {
        var pending = new PendingBatch();
        pending.ready(Recent.NONE);
        pending.done(Changes.NONE);
        return pending;
    }

    /**
     * What it has changed, once that is committed. Fails with {@link StaleBatchException} when another reader was faster, with
     * {@link RepeatedIdException}, and with whatever the batch before failed with.
     */
    public Uni<Changes> done() {
        return Uni.createFrom().completionStage(done);
    }

    /** Whether it has taken effect or failed. */
    public boolean isDone() {
        return done.isDone();
    }

    /** What the next batch has to know to be worked out beside it, once there is only the writing left to do. */
    Uni<Recent> ready() {
        return Uni.createFrom().completionStage(ready);
    }

    void ready(Recent recent) {
        ready.complete(recent);
    }

    void done(Changes changes) {
        ready.complete(Recent.NONE);
        done.complete(changes);
    }

    void failed(Throwable why) {
        ready.completeExceptionally(why);
        done.completeExceptionally(why);
    }
}
