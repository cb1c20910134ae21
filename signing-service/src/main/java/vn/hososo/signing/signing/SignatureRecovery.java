package vn.hososo.signing.signing;

import io.quarkus.scheduler.Scheduled;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Brings signatures to an end whose storing was cut off, be it by a crash of this service or of the other. Only such as are older
 * than any call: a younger one may be in the hands of another instance, also when this one has only just started.
 */
@ApplicationScoped
class SignatureRecovery {

    private static final Logger LOG = Logger.getLogger(SignatureRecovery.class);

    private final SignatureLedger ledger;
    private final Signatures signatures;
    private final Clock clock;
    private final Duration age;
    private final Duration recheck;

    @Inject
    SignatureRecovery(SignatureLedger ledger, Signatures signatures, SigningConfig config, Clock clock) {
        this.ledger = ledger;
        this.signatures = signatures;
        this.clock = clock;
        age = config.recoverAfter();
        recheck = config.recheckAbandoned();
    }

    @Scheduled(every = "${hososo.signing.recover-every:3s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    Uni<Void> recover() {
        return ledger.unsettled(clock.instant().minus(age), recheck)
                .onItem()
                .transformToMulti(found -> Multi.createFrom().iterable(found))
                .onItem()
                .transformToUniAndConcatenate(this::resolved)
                .onItem()
                .ignoreAsUni();
    }

    /** One that cannot be resolved now is tried again in the next round and does not hold up the others. */
    private Uni<Void> resolved(Signature signature) {
        return signatures
                .resolve(signature)
                .invoke(() -> LOG.debugf("unacknowledged signature asked for signatureId=%s", signature.id()))
                .onFailure()
                .invoke(failure -> LOG.warnf(
                        "unacknowledged signature stays open signatureId=%s reason=%s",
                        signature.id(), failure.toString()))
                .onFailure()
                .recoverWithNull();
    }
}
