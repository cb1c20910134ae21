package vn.hososo.signing.batch;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Page;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.problem.Text;
import vn.hososo.signing.signing.Signatures;

/**
 * Signing many documents by one request. Each document is signed as if it had been asked for alone and has a result of its own;
 * what concerns the signer and not the document (the PIN, the certificate, the time stamps) interrupts the whole.
 */
@ApplicationScoped
class Batches {

    private static final Duration LOOK = Duration.ofMillis(500);

    private final BatchLedger ledger;
    private final BatchRunner runner;

    Batches(BatchLedger ledger, BatchRunner runner) {
        this.ledger = ledger;
        this.runner = runner;
    }

    /** A repeated request goes on with what an interrupted one has left. */
    Uni<BatchView> request(IdempotencyKey key, NewBatch asked, Caller by) {
        Signatures.requireRole(asked.capacity(), by);
        if (asked.namesADocumentTwice()) {
            throw ProblemException.invalid(
                    "documents",
                    "body",
                    new Text("Mỗi văn bản chỉ được nêu một lần.", "Each document may be named only once."));
        }
        return ledger.open(key, asked, by).chain(opened -> goOn(opened.batchId(), asked.pin(), by));
    }

    Uni<BatchView> goOn(UUID id, @Nullable String pin, Caller by) {
        return ledger.require(id, by)
                .chain(batch -> batch.state() == BatchState.INTERRUPTED
                        ? ledger.claim(id).invoke(ours -> {
                            if (ours) {
                                runner.run(batch, pin, by);
                            }
                        })
                        : Uni.createFrom().item(false))
                .chain(() -> view(id, by));
    }

    Uni<BatchView> continued(UUID id, @Nullable String pin, Caller by) {
        return ledger.require(id, by)
                .invoke(batch -> {
                    if (batch.state().isOver()) {
                        throw BatchProblem.over();
                    }
                })
                .chain(() -> goOn(id, pin, by));
    }

    Uni<BatchView> view(UUID id, Caller caller) {
        return ledger.view(id, caller);
    }

    Uni<Page<BatchView>> page(Caller caller, Paging paging) {
        return ledger.page(caller, paging);
    }

    Uni<Page<BatchItemView>> documents(UUID id, Caller caller, Paging paging) {
        return ledger.documents(id, caller, paging);
    }

    /** What is signed stays signed; what is being signed is finished. */
    Uni<Void> cancel(UUID id, Caller by) {
        return ledger.require(id, by).chain(() -> ledger.cancel(id));
    }

    /** The tray now and whenever something has changed, until nobody works on it any more. */
    Multi<BatchView> progress(UUID id, Caller caller) {
        return Multi.createBy()
                .repeating()
                .uni(() -> view(id, caller))
                .withDelay(LOOK)
                .whilst(view -> view.state() == BatchState.RUNNING)
                .skip()
                .repetitions();
    }
}
