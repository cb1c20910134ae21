package vn.hososo.signing.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.exception.ConstraintViolationException;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.idempotency.IdempotencyKey;
import vn.hososo.kit.idempotency.IdempotencyKeys;
import vn.hososo.kit.idempotency.IdempotencyKeys.Kept;
import vn.hososo.kit.outbox.Fact;
import vn.hososo.kit.outbox.Outbox;
import vn.hososo.kit.paging.Paging;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.SignatureMark;
import vn.hososo.signing.verification.KnownSignatures;

/** The transactions of signing: short, and none holds a call, a signature or a file. */
@ApplicationScoped
class SignatureLedger implements KnownSignatures {

    /** The id that an idempotency key stands for, so that a repeated request finds its first attempt. */
    record Attempt(UUID signatureId) {}

    private static final TypeReference<List<SignatureMark>> MARKS = new TypeReference<>() {};

    private final SignatureRepository signatures;
    private final IdempotencyKeys keys;
    private final Pool pool;
    private final Outbox outbox;
    private final Clock clock;
    private final ObjectMapper json;

    @Inject
    SignatureLedger(
            SignatureRepository signatures,
            IdempotencyKeys keys,
            Pool pool,
            Outbox outbox,
            Clock clock,
            ObjectMapper json) {
        this.signatures = signatures;
        this.keys = keys;
        this.pool = pool;
        this.outbox = outbox;
        this.clock = clock;
        this.json = json;
    }

    Uni<Kept<Attempt>> open(IdempotencyKey key) {
        return keys.keep(pool, key, Attempt.class, new Attempt(Ids.next()));
    }

    @WithSession
    Uni<Optional<Signature>> find(UUID id) {
        return signatures.findById(id).map(Optional::ofNullable);
    }

    @WithSession
    Uni<List<Signature>> leadersOf(UUID documentId) {
        return signatures.leadersOf(documentId);
    }

    @WithSession
    Uni<List<Signature>> storedOf(UUID documentId, Paging paging) {
        return signatures.storedOf(documentId, paging);
    }

    @WithSession
    Uni<Long> countStoredOf(UUID documentId) {
        return signatures.countStoredOf(documentId);
    }

    @WithSession
    Uni<Signature> requireStored(UUID id) {
        return signatures.requireStored(id);
    }

    @WithSession
    Uni<List<Signature>> unsettled(Instant preparedBefore, Duration abandonedWithin) {
        return signatures.unsettled(preparedBefore, clock.instant().minus(abandonedWithin));
    }

    @Override
    @WithSession
    public Uni<Map<String, Capacity>> capacities(Collection<String> fingerprints) {
        return fingerprints.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : signatures
                        .byFingerprints(fingerprints)
                        .map(found ->
                                found.stream().collect(Collectors.toMap(Signature::fingerprint, Signature::capacity)));
    }

    @WithTransaction
    Uni<Void> prepare(PreparedSignature made) {
        return signatures
                .persistAndFlush(new Signature(made, write(made.marks()), clock.instant()))
                .onFailure(ConstraintViolationException.class)
                .transform(twice -> SignatureProblem.unfinished())
                .replaceWithVoid();
    }

    /** The revision is stored: says so and tells the others, in one transaction and only once. */
    @WithTransaction
    Uni<SignatureView> store(UUID id, UUID revisionId) {
        return signatures
                .markStored(id, revisionId)
                .chain(marked -> marked.map(signature -> told(signature, revisionId))
                        .orElseGet(() -> signatures.requireStored(id)))
                .map(Signature::view);
    }

    private Uni<Signature> told(Signature signature, UUID revisionId) {
        return signature.isOfDocument()
                ? tell(signature.signedAt(), signed(signature, revisionId)).replaceWith(signature)
                : Uni.createFrom().item(signature);
    }

    @WithTransaction
    Uni<Void> abandon(UUID id) {
        return signatures.markAbandoned(id).replaceWithVoid();
    }

    @WithTransaction
    Uni<Void> reject(SignatureEvent.SignatureRejected rejected) {
        return tell(clock.instant(), rejected);
    }

    Uni<Void> tell(Instant at, SignatureEvent event) {
        return outbox.append(new Fact(SignatureEvent.TOPIC, event.unitId(), event.type(), at, event));
    }

    private SignatureEvent signed(Signature signature, UUID revisionId) {
        return new SignatureEvent.DocumentSigned(
                signature.documentId(), signature.unitId(), revisionId, marks(signature));
    }

    List<SignatureMark> marks(Signature signature) {
        try {
            return json.readValue(signature.revisionSignatures(), MARKS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    String write(List<SignatureMark> marks) {
        try {
            return json.writeValueAsString(marks);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
