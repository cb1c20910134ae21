package vn.hososo.signing.signing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.exception.ConstraintViolationException;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.signing.credential.SigningCredential.KeyPlace;
import vn.hososo.signing.document.DocumentProblem;
import vn.hososo.signing.signing.SignatureMaker.Order;
import vn.hososo.signing.signing.SignatureMaker.Outcome;

/**
 * Signing with a key on the signer's own device: what is to be signed goes out, its value comes back. Everything in between lies
 * in the database, so that a restart loses nothing. The id of a preparation is the id of the signature that comes of it, which is
 * why no second one can.
 */
@ApplicationScoped
class Preparations {

    private final PreparationLedger preparations;
    private final SignatureLedger ledger;
    private final Signatures signatures;
    private final SignatureMaker maker;
    private final Clock clock;
    private final Duration deadline;

    @Inject
    Preparations(
            PreparationLedger preparations,
            SignatureLedger ledger,
            Signatures signatures,
            SignatureMaker maker,
            Clock clock,
            SigningConfig config) {
        this.preparations = preparations;
        this.ledger = ledger;
        this.signatures = signatures;
        this.maker = maker;
        this.clock = clock;
        deadline = config.preparationDeadline();
    }

    Uni<PreparationView> prepare(IdempotencyKey key, NewPreparation asked, Caller by) {
        SigningRules.checkRole(asked.capacity(), by);
        SigningRules.checkPlacement(asked);
        return ledger.open(key)
                .map(kept -> kept.answer().signatureId())
                .chain(id -> preparations
                        .find(id)
                        .chain(earlier -> earlier.isPresent()
                                ? Uni.createFrom().item(earlier.get())
                                : prepareAfresh(id, asked, by)))
                .map(preparation -> preparation.view(clock.instant()));
    }

    Uni<PreparationView> get(UUID id, Caller by) {
        return require(id, by).map(preparation -> preparation.view(clock.instant()));
    }

    /** Everything is checked again as it is now; what was only hindered may come again until the deadline. */
    Uni<SignatureView> complete(UUID id, OwnDeviceValue value, Caller by) {
        return require(id, by)
                .invoke(this::requireOpen)
                .call(preparation -> claimed(id))
                .chain(preparation ->
                        completed(preparation, value, by).onFailure().call(() -> preparations.release(id)));
    }

    private Uni<Preparation> prepareAfresh(UUID id, NewPreparation asked, Caller by) {
        return signatures
                .ordered(id, asked, by, KeyPlace.OWN_DEVICE)
                .chain(order -> maker.open(order).map(opened -> prepared(order, opened)))
                .chain(preparation -> preparations
                        .add(preparation)
                        .onFailure(ConstraintViolationException.class)
                        .recoverWithUni(twice -> preparations.find(id).map(Optional::orElseThrow)));
    }

    private Preparation prepared(Order order, SignatureMaker.Opened opened) {
        var now = clock.instant();
        return new Preparation(order, opened, now, now.plus(deadline));
    }

    private Uni<Preparation> require(UUID id, Caller by) {
        return preparations
                .find(id)
                .map(found -> found.filter(preparation -> preparation.belongsTo(by))
                        .orElseThrow(() -> SignatureProblem.preparationNotFound(id)));
    }

    private void requireOpen(Preparation preparation) {
        if (preparation.isOver(clock.instant())) {
            throw SignatureProblem.preparationExpired();
        }
        if (preparation.state() != PreparationState.OPEN) {
            throw SignatureProblem.preparationUsed();
        }
    }

    private Uni<Void> claimed(UUID id) {
        return preparations
                .claim(id)
                .invoke(first -> {
                    if (!first) {
                        throw SignatureProblem.preparationUsed();
                    }
                })
                .replaceWithVoid();
    }

    private Uni<SignatureView> completed(Preparation preparation, OwnDeviceValue value, Caller by) {
        return ledger.find(preparation.id())
                .invoke(earlier -> earlier.ifPresent(Preparations::refuseAgain))
                .chain(() -> signatures.ordered(preparation.id(), preparation.asked(), by, KeyPlace.OWN_DEVICE))
                .invoke(order -> requireUnchanged(preparation, order))
                .chain(order -> maker.complete(order, preparation.kept(), value)
                        .chain(outcome -> signatures
                                .settled(order, outcome)
                                .onFailure()
                                .call(() -> rejected(preparation.id(), outcome))))
                .call(() -> preparations.end(preparation.id(), PreparationState.COMPLETED));
    }

    /** An earlier value got as far as a signature whose storing was cut off. */
    private static void refuseAgain(Signature earlier) {
        throw switch (earlier.state()) {
            case STORED -> SignatureProblem.preparationUsed();
            case PREPARED -> SignatureProblem.unfinished();
            case ABANDONED -> SignatureProblem.abandoned();
        };
    }

    private Uni<Void> rejected(UUID id, Outcome outcome) {
        return outcome instanceof Outcome.Rejected
                ? preparations.end(id, PreparationState.REJECTED)
                : Uni.createFrom().voidItem();
    }

    private static void requireUnchanged(Preparation preparation, Order order) {
        if (!preparation.isOf(order.source())) {
            throw DocumentProblem.revisionNotCurrent();
        }
    }
}
