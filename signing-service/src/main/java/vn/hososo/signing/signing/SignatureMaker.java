package vn.hososo.signing.signing;

import eu.europa.esig.dss.model.DSSException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.credential.LockedKey;
import vn.hososo.signing.credential.SigningCredential;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.document.SignatureMark;
import vn.hososo.signing.verification.PdfVerifier;
import vn.hososo.signing.verification.UnreadablePdfException;
import vn.hososo.signing.verification.VerificationProblem;
import vn.hososo.signing.verification.VerifiedFile;
import vn.hososo.signing.verification.VerifiedSignature;

/** Makes a signature and verifies the result, all in one piece of work off the event loop. */
@ApplicationScoped
class SignatureMaker {

    /** What came of it. */
    sealed interface Outcome {

        /** Verified; may be stored. */
        record Made(PreparedSignature signature) implements Outcome {}

        /** Did not hold; must not be stored. */
        record Rejected(List<String> reasons) implements Outcome {}
    }

    /** Everything a signature needs, gathered before the work begins. */
    record Order(
            UUID signatureId,
            Capacity capacity,
            OutgoingDocument document,
            SigningCredential credential,
            LockedKey key,
            Pdf source,
            List<Signature> leaders,
            Caller by) {}

    private static final Logger LOG = Logger.getLogger(SignatureMaker.class);

    private final PdfSigner signer;
    private final PdfVerifier verifier;
    private final Worker worker;
    private final Clock clock;

    @Inject
    SignatureMaker(PdfSigner signer, PdfVerifier verifier, Worker worker, Clock clock) {
        this.signer = signer;
        this.verifier = verifier;
        this.worker = worker;
        this.clock = clock;
    }

    Uni<Outcome> make(Order order) {
        return worker.run("sign", () -> madeAndVerified(order));
    }

    private Outcome madeAndVerified(Order order) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var leader = leader(order);
        if (order.capacity() == Capacity.ORGAN && leader.isEmpty()) {
            throw SignatureProblem.leaderSignatureMissing();
        }
        return signed(order, at)
                .map(signed -> judged(order, at, leader, signed, verified(signed)))
                .orElseGet(() -> new Outcome.Rejected(List.of("SIGNING_FAILED")));
    }

    /** The leader's signature, when the current revision carries it and it holds. */
    private Optional<SignatureMark> leader(Order order) {
        if (order.capacity() == Capacity.LEADER) {
            return Optional.empty();
        }
        var current = verified(order.source());
        return order.leaders().stream()
                .filter(known -> current.byFingerprint(known.fingerprint())
                        .filter(signature -> signature.verdict().isValid())
                        .isPresent())
                .map(known -> new SignatureMark(known.id(), Capacity.LEADER, "VALID", known.signedAt()))
                .findFirst();
    }

    /** Nothing when the file itself does not let itself be signed, for instance because its author forbade changes. */
    private Optional<Pdf> signed(Order order, Instant at) {
        try (var key = order.key().open()) {
            return Optional.of(
                    order.capacity() == Capacity.LEADER ? asLeader(order, key, at) : asOrgan(order, key, at));
        } catch (IOException e) {
            throw VerificationProblem.unreadable();
        } catch (DSSException | IllegalArgumentException e) {
            return refusedBy(e, order);
        }
    }

    private Pdf asLeader(Order order, SigningKey key, Instant at) throws IOException {
        return signer.signAsLeader(order.source(), key, order.credential().holderName(), at);
    }

    private Pdf asOrgan(Order order, SigningKey key, Instant at) throws IOException {
        var document = order.document();
        return signer.signAsOrgan(
                order.source(),
                key,
                document.unitName(),
                Objects.requireNonNull(document.number()),
                Objects.requireNonNullElse(document.symbol(), ""),
                Objects.requireNonNull(document.numberedOn()),
                at);
    }

    private static Outcome judged(
            Order order, Instant at, Optional<SignatureMark> leader, Pdf signed, VerifiedFile verified) {
        var known = order.leaders().stream().map(Signature::fingerprint).toList();
        var own = verified.signatures().isEmpty() ? null : verified.signatures().getLast();
        if (!verified.verdict().isValid() || own == null || known.contains(own.fingerprint())) {
            return new Outcome.Rejected(reasons(verified));
        }
        if (own.timestampedAt() == null) {
            return new Outcome.Rejected(List.of("TIMESTAMP_MISSING"));
        }
        return new Outcome.Made(prepared(order, at, leader, signed, own));
    }

    private static List<String> reasons(VerifiedFile verified) {
        var codes = verified.verdict().codes();
        return codes.isEmpty() ? List.of("SIGNATURE_MISSING") : codes;
    }

    private static PreparedSignature prepared(
            Order order, Instant at, Optional<SignatureMark> leader, Pdf signed, VerifiedSignature own) {
        var marks = new ArrayList<SignatureMark>();
        leader.ifPresent(marks::add);
        marks.add(new SignatureMark(order.signatureId(), order.capacity(), "VALID", at));
        return new PreparedSignature(
                order.signatureId(),
                order.document().id(),
                order.document().unitId(),
                order.document().currentRevisionId(),
                order.credential().id(),
                order.capacity(),
                signed,
                signed.sha256(),
                own.fingerprint(),
                order.credential().holderName(),
                at,
                Objects.requireNonNull(own.timestampedAt()),
                order.by().upn(),
                marks);
    }

    private VerifiedFile verified(Pdf pdf) {
        try {
            return verifier.verify(pdf);
        } catch (UnreadablePdfException e) {
            throw VerificationProblem.unreadable();
        }
    }

    /** DSS may wrap what the time-stamp source threw; that is no fault of the file. */
    private static Optional<Pdf> refusedBy(RuntimeException failure, Order order) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) {
                throw problem;
            }
        }
        LOG.warnf(
                failure, "file cannot be signed documentId=%s", order.document().id());
        return Optional.empty();
    }
}
