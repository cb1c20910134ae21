package vn.hososo.signing.care;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.hibernate.exception.ConstraintViolationException;
import org.jboss.logging.Logger;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.care.CaredRevisions.SignedDocument;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Documents;

/** Takes the steps of the open run. What cannot be looked at now stays as it is known until the next run. */
@ApplicationScoped
class CareRounds {

    private static final Logger LOG = Logger.getLogger(CareRounds.class);

    private final CareRuns runs;
    private final CareLedger ledger;
    private final RevisionCare care;
    private final Documents documents;
    private final TrustAnchors anchors;
    private final Worker worker;
    private final Clock clock;
    private final int documentsPerStep;
    private final Counter looked;
    private final Counter changed;
    private final Counter raised;
    private final Counter unsettled;
    private final AtomicLong lastRun = new AtomicLong();

    @Inject
    CareRounds(
            CareRuns runs,
            CareLedger ledger,
            RevisionCare care,
            Documents documents,
            TrustAnchors anchors,
            Worker worker,
            Clock clock,
            CareConfig config,
            MeterRegistry meters) {
        this.runs = runs;
        this.ledger = ledger;
        this.care = care;
        this.documents = documents;
        this.anchors = anchors;
        this.worker = worker;
        this.clock = clock;
        documentsPerStep = config.documentsPerStep();
        looked = meters.counter("hososo.care.signatures.looked");
        changed = meters.counter("hososo.care.verdicts.changed");
        raised = meters.counter("hososo.care.documents.raised");
        unsettled = meters.counter("hososo.care.documents.unsettled");
        Gauge.builder("hososo.care.last.run", lastRun, AtomicLong::get)
                .description("when the last run ended, seconds since 1970")
                .register(meters);
    }

    @Scheduled(cron = "${hososo.care.nightly:0 30 1 * * ?}", timeZone = "Asia/Ho_Chi_Minh")
    Uni<Void> begin() {
        return runs.ask("nightly")
                .onFailure(ConstraintViolationException.class)
                .invoke(twice -> LOG.debug("another instance has begun the nightly run"))
                .onFailure(ConstraintViolationException.class)
                .recoverWithNull()
                .replaceWithVoid();
    }

    @Scheduled(every = "${hososo.care.step-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> step() {
        return runs.lease()
                .chain(open ->
                        open.map(this::stepped).orElseGet(() -> Uni.createFrom().voidItem()));
    }

    private Uni<Void> stepped(CareRun run) {
        return ledger.next(run.lastDocumentId(), documentsPerStep)
                .chain(next -> next.isEmpty() ? ended(run) : looked(run, next));
    }

    private Uni<Void> ended(CareRun run) {
        return runs.end(run.id()).invoke(() -> {
            lastRun.set(clock.instant().getEpochSecond());
            LOG.infof("all stored signatures were looked at runId=%s", run.id());
        });
    }

    private Uni<Void> looked(CareRun run, List<SignedDocument> next) {
        return Multi.createFrom()
                .iterable(next)
                .onItem()
                .transformToUniAndConcatenate(this::looked)
                .collect()
                .in(TallySum::new, TallySum::add)
                .invoke(sum -> count(sum.tally))
                .chain(sum -> runs.step(run.id(), next.getLast().documentId(), sum.tally));
    }

    private Uni<CareTally> looked(SignedDocument document) {
        return ledger.kept(document.revisionId())
                .chain(kept -> documents
                        .content(document.documentId(), document.revisionId())
                        .chain(file -> worker.run("care", () -> {
                            requireAnchors();
                            return care.look(document, file, kept);
                        })))
                .chain(look -> ledger.record(document, look))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "signatures cannot be looked at now documentId=%s reason=%s",
                        document.documentId(), failure.toString()))
                .onFailure()
                .recoverWithItem(CareTally.UNSETTLED);
    }

    /** An unreadable directory of anchors would make every signature on record look untrusted. */
    private void requireAnchors() {
        if (anchors.isEmpty()) {
            throw new IllegalStateException("no trust anchor can be read");
        }
    }

    private void count(CareTally tally) {
        looked.increment(tally.looked());
        changed.increment(tally.changed());
        raised.increment(tally.raised());
        unsettled.increment(tally.unsettled());
    }

    private static final class TallySum {

        private CareTally tally = CareTally.NOTHING;

        private void add(CareTally more) {
            tally = tally.plus(more);
        }
    }
}
