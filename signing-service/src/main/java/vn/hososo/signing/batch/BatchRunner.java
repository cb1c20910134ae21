package vn.hososo.signing.batch;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.vertx.core.runtime.context.VertxContextSafetyToggle;
import io.smallrye.common.vertx.VertxContext;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.CommonProblem;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.signing.signing.SignatureView;
import vn.hososo.signing.signing.Signatures;

/** Works through the trays of this process. A PIN lives here, in memory, and as long as its tray is worked on. */
@ApplicationScoped
class BatchRunner {

    private static final Logger LOG = Logger.getLogger(BatchRunner.class);
    private static final int ATTEMPTS = 40;

    private final BatchLedger ledger;
    private final Signatures signatures;
    private final Vertx vertx;
    private final Duration silence;
    private final Duration unfinished;

    BatchRunner(BatchLedger ledger, Signatures signatures, Vertx vertx, BatchConfig config) {
        this.ledger = ledger;
        this.signatures = signatures;
        this.vertx = vertx;
        silence = config.silence();
        unfinished = config.unfinished();
    }

    /** One tray under way; {@code hindrance} once something stands in the way of all that is left. */
    private record Run(
            Batch batch, @Nullable String pin, Caller by, AtomicReference<@Nullable ProblemException> hindrance) {}

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> beat() {
        return ledger.beat(silence);
    }

    /** Begins and does not wait; on a context of its own, for a database session lives on a duplicated one only. */
    void run(Batch batch, @Nullable String pin, Caller by) {
        var run = new Run(batch, pin, by, new AtomicReference<>());
        var context = VertxContext.createNewDuplicatedContext(vertx.getOrCreateContext());
        VertxContextSafetyToggle.setContextSafe(context, true);
        context.runOnContext(ignored -> worked(run)
                .subscribe()
                .with(
                        done -> LOG.debugf("tray worked through batchId=%s", batch.id()),
                        e -> LOG.warnf("tray is left batchId=%s cause=%s", batch.id(), e)));
    }

    private Uni<Void> worked(Run run) {
        return ledger.waiting(run.batch().id())
                .chain(items -> items.isEmpty() ? Uni.createFrom().voidItem() : signed(run, items))
                .onFailure()
                .invoke(e -> run.hindrance().compareAndSet(null, unforeseen(run, e)))
                .onFailure()
                .recoverWithNull()
                .chain(() -> ended(run));
    }

    /** One after the other: a wrong PIN is tried once only, and other people's signatures have a thread. */
    private Uni<Void> signed(Run run, List<BatchItem> items) {
        return Multi.createFrom()
                .iterable(items)
                .onItem()
                .transformToUniAndConcatenate(item -> signed(run, item))
                .collect()
                .last()
                .replaceWithVoid();
    }

    private Uni<Void> signed(Run run, BatchItem item) {
        if (run.hindrance().get() != null) {
            return Uni.createFrom().voidItem();
        }
        return ledger.isOurs(run.batch().id())
                .chain(ours ->
                        ours ? attempted(run, item, ATTEMPTS) : Uni.createFrom().voidItem());
    }

    private Uni<Void> attempted(Run run, BatchItem item, int attempts) {
        return signatures
                .sign(item.signatureId(), NewBatch.of(run.batch(), item, run.pin()), run.by())
                .map(SignatureView::revisionId)
                .chain(revision -> ledger.signed(item.id(), revision))
                .onFailure(ProblemException.class)
                .recoverWithUni(problem -> hindered(run, item, (ProblemException) problem, attempts - 1));
    }

    private Uni<Void> hindered(Run run, BatchItem item, ProblemException problem, int attempts) {
        if (Signatures.isUnfinished(problem) && attempts > 0) {
            return Uni.createFrom()
                    .voidItem()
                    .onItem()
                    .delayIt()
                    .by(unfinished)
                    .chain(() -> attempted(run, item, attempts));
        }
        if (Signatures.isAbandoned(problem) && attempts > 0) {
            return ledger.tryAgain(item.id()).chain(fresh -> attempted(run, fresh, attempts));
        }
        if (!Signatures.isOfTheDocumentAlone(problem)) {
            run.hindrance().compareAndSet(null, problem);
            return Uni.createFrom().voidItem();
        }
        return ledger.refused(item.id(), problem);
    }

    private Uni<Void> ended(Run run) {
        var hindrance = run.hindrance().get();
        return hindrance == null
                ? ledger.end(run.batch().id())
                : ledger.interrupt(run.batch().id(), hindrance);
    }

    private static ProblemException unforeseen(Run run, Throwable failure) {
        LOG.errorf(failure, "tray is interrupted batchId=%s", run.batch().id());
        return new ProblemException(
                CommonProblem.INTERNAL_ERROR,
                new Text(
                        "Có lỗi bên trong hệ thống; hãy ký tiếp sau.",
                        "Something went wrong inside; go on signing later."));
    }
}
