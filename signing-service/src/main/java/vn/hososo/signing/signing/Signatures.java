package vn.hososo.signing.signing;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.caller.Roles;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.paging.Paging;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.signing.credential.CredentialProblem;
import vn.hososo.signing.credential.Credentials;
import vn.hososo.signing.credential.LockedKey;
import vn.hososo.signing.credential.SigningCredential;
import vn.hososo.signing.credential.SigningCredential.KeyPlace;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.DocumentProblem;
import vn.hososo.signing.document.Documents;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.image.SignatureImages;
import vn.hososo.signing.placement.Picture;
import vn.hososo.signing.signing.SignatureMaker.Order;
import vn.hososo.signing.signing.SignatureMaker.Outcome;

/**
 * The act of signing. Invariant: for every revision stored at document-service there is exactly one document-signed, and none
 * without: the attempt is recorded first, the revision stored second, the event appended third, with the acknowledgement.
 */
@ApplicationScoped
public class Signatures {

    private static final ZoneId VIETNAM = ZoneId.of("Asia/Ho_Chi_Minh");

    private final SignatureLedger ledger;
    private final SignatureMaker maker;
    private final Credentials credentials;
    private final SignatureImages images;
    private final Documents documents;
    private final Clock clock;

    @Inject
    Signatures(
            SignatureLedger ledger,
            SignatureMaker maker,
            Credentials credentials,
            SignatureImages images,
            Documents documents,
            Clock clock) {
        this.ledger = ledger;
        this.maker = maker;
        this.credentials = credentials;
        this.images = images;
        this.documents = documents;
        this.clock = clock;
    }

    Uni<SignatureView> sign(IdempotencyKey key, NewSignature asked, Caller by) {
        requireRole(asked.capacity(), by);
        SigningRules.checkPlacement(asked);
        return ledger.open(key)
                .chain(attempt -> attempt.isFirst()
                        ? signAfresh(attempt.answer().signatureId(), asked, by)
                        : sign(attempt.answer().signatureId(), asked, by));
    }

    /**
     * Makes the signature with this id, or answers the one that an earlier call with it made; fails with the problem that a single
     * request would be answered with.
     */
    public Uni<SignatureView> sign(UUID id, NewSignature asked, Caller by) {
        return ledger.find(id).chain(earlier -> earlier.map(this::finish).orElseGet(() -> signAfresh(id, asked, by)));
    }

    /** A leader signs as leader, a clerk for the organ. */
    public static void requireRole(Capacity capacity, Caller by) {
        SigningRules.checkRole(capacity, by);
    }

    /** It is not known yet what came of an earlier attempt with this id. */
    public static boolean isUnfinished(ProblemException problem) {
        return problem.kind() == SignatureProblem.Kind.SIGNATURE_UNFINISHED;
    }

    /** An earlier attempt with this id came to nothing. */
    public static boolean isAbandoned(ProblemException problem) {
        return problem.kind() == SignatureProblem.Kind.SIGNATURE_ABANDONED;
    }

    /** Whether another document could be signed nevertheless: it is not the PIN, the certificate or a peer that hinders. */
    public static boolean isOfTheDocumentAlone(ProblemException problem) {
        return problem.kind().status() < 500 && !(problem instanceof CredentialProblem);
    }

    Uni<SignatureView> require(UUID id, Caller caller) {
        return ledger.requireStored(id)
                .invoke(signature -> mayRead(caller, signature))
                .map(Signature::view);
    }

    Uni<List<SignatureView>> of(UUID documentId, Caller caller, Paging paging) {
        return ledger.storedOf(documentId, paging)
                .invoke(found -> found.forEach(signature -> mayRead(caller, signature)))
                .map(found -> found.stream().map(Signature::view).toList());
    }

    Uni<Long> count(UUID documentId) {
        return ledger.countStoredOf(documentId);
    }

    /** Asks document-service what became of a signature whose storing was not acknowledged, and ends it either way. */
    Uni<Void> resolve(Signature signature) {
        return documents
                .stored(signature.documentId(), signature.id())
                .chain(stored -> stored.isPresent()
                        ? ledger.store(signature.id(), stored.get().revisionId())
                                .replaceWithVoid()
                        : ledger.abandon(signature.id()));
    }

    /** A repeated request gets the answer of the first one, once that is known. */
    private Uni<SignatureView> finish(Signature earlier) {
        return switch (earlier.state()) {
            case STORED -> Uni.createFrom().item(earlier.view());
            case PREPARED ->
                documents
                        .stored(earlier.documentId(), earlier.id())
                        .chain(stored -> stored.isPresent()
                                ? ledger.store(earlier.id(), stored.get().revisionId())
                                : Uni.createFrom().failure(SignatureProblem.unfinished()));
            case ABANDONED -> Uni.createFrom().failure(SignatureProblem.abandoned());
        };
    }

    private Uni<SignatureView> signAfresh(UUID id, NewSignature asked, Caller by) {
        return toSign(asked, by)
                .chain(document -> Panache.withSession(() -> unlocked(asked, by, document))
                        .chain(signer -> order(id, asked, by, document, signer.known())
                                .chain(order -> signed(order, signer.key()))));
    }

    private Uni<SignatureView> signed(Order order, LockedKey key) {
        return credentials
                .countingPins(key, order.by().upn(), maker.make(order, key))
                .chain(outcome -> settled(order, outcome));
    }

    /** All that a signature needs besides the key: who, order, role, unit, state and mandate are checked here, for every way of signing. */
    Uni<Order> ordered(UUID id, Asked asked, Caller by, KeyPlace place) {
        return toSign(asked, by)
                .chain(document -> Panache.withSession(() -> known(asked, by, document, place))
                        .chain(known -> order(id, asked, by, document, known)));
    }

    private Uni<OutgoingDocument> toSign(Asked asked, Caller by) {
        SigningRules.checkRole(asked.capacity(), by);
        return documents
                .require(asked.documentId(), by.upn())
                .invoke(document -> SigningRules.check(asked, by, document, today()));
    }

    /** With what is signed, after whom, and what it shows. */
    private record Known(SigningCredential credential, List<Signature> leaders, Optional<Picture> picture) {}

    private record Signer(Known known, LockedKey key) {}

    private Uni<Signer> unlocked(NewSignature asked, Caller by, OutgoingDocument document) {
        return known(asked, by, document, KeyPlace.HERE)
                .chain(known -> credentials.key(known.credential(), asked.pin()).map(key -> new Signer(known, key)));
    }

    private Uni<Known> known(Asked asked, Caller by, OutgoingDocument document, KeyPlace place) {
        return credential(asked, by, document, place)
                .chain(credential -> leadersOf(document)
                        .chain(leaders ->
                                images.of(credential.id()).map(picture -> new Known(credential, leaders, picture))));
    }

    private Uni<Order> order(UUID id, Asked asked, Caller by, OutgoingDocument document, Known known) {
        return documents
                .content(document, by.upn())
                .map(source -> new Order(
                        id,
                        asked.capacity(),
                        document,
                        known.credential(),
                        source,
                        known.leaders(),
                        by,
                        known.picture().orElse(null),
                        asked.placement()));
    }

    /** What belongs to a document has its own turn only after the document's leader. */
    private Uni<List<Signature>> leadersOf(OutgoingDocument document) {
        return document.signedByLeader()
                .map(ledger::leadersOf)
                .orElseGet(() -> Uni.createFrom().item(List.of()))
                .invoke(leaders -> {
                    if (document.part() != null && document.signedByLeader().isPresent() && leaders.isEmpty()) {
                        throw SignatureProblem.leaderSignatureMissing();
                    }
                });
    }

    private Uni<SigningCredential> credential(Asked asked, Caller by, OutgoingDocument document, KeyPlace place) {
        return asked.capacity() == Capacity.LEADER
                ? credentials.ofPerson(UUID.fromString(by.subject()), document.unitId(), asked.credentialId(), place)
                : credentials.ofOrgan(document.unitId(), asked.credentialId(), place);
    }

    /** Stores what holds; what does not is told as rejected and refused. */
    Uni<SignatureView> settled(Order order, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Made(var made) -> stored(made, order.by());
            case Outcome.Rejected(var reasons) ->
                toldOfRejection(order, reasons)
                        .chain(() -> Uni.createFrom().failure(SignatureProblem.notValid(reasons)));
        };
    }

    private Uni<Void> toldOfRejection(Order order, List<String> reasons) {
        return order.document().part() == null
                ? ledger.reject(rejected(order, reasons))
                : Uni.createFrom().voidItem();
    }

    private Uni<SignatureView> stored(PreparedSignature made, Caller by) {
        return ledger.prepare(made)
                .chain(() -> documents.store(made.documentId(), made.id(), made.metadata(), made.update(), by.upn()))
                .onFailure(DocumentProblem.class)
                .call(() -> ledger.abandon(made.id()))
                .chain(stored -> ledger.store(made.id(), stored.revisionId()));
    }

    private static SignatureEvent.SignatureRejected rejected(Order order, List<String> reasons) {
        return new SignatureEvent.SignatureRejected(
                order.document().id(),
                order.document().unitId(),
                order.document().currentRevisionId(),
                order.capacity(),
                reasons,
                SignatureEvent.Origin.SIGNING);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), VIETNAM);
    }

    private static void mayRead(Caller caller, Signature signature) {
        if (!caller.has(Roles.SYSTEM_ADMIN) && !signature.unitId().equals(caller.requireUnit())) {
            throw SignatureProblem.foreignUnit();
        }
    }
}
