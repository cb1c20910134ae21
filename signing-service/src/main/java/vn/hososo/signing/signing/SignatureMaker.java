package vn.hososo.signing.signing;

import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
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
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.kit.worker.Worker;
import vn.hososo.signing.credential.CertificateChain;
import vn.hososo.signing.credential.CertificateChecks;
import vn.hososo.signing.credential.LockedKey;
import vn.hososo.signing.credential.SigningCredential;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.OutgoingDocument;
import vn.hososo.signing.document.Part;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.document.SignatureMark;
import vn.hososo.signing.placement.DocumentMarks;
import vn.hososo.signing.placement.GivenPlace;
import vn.hososo.signing.placement.Picture;
import vn.hososo.signing.placement.SignerBlock;
import vn.hososo.signing.timestamp.Patience;
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
            Pdf source,
            List<Signature> leaders,
            Caller by,
            @Nullable Picture picture,
            @Nullable GivenPlace place) {}

    private record Making(Order order, Instant at, Optional<SignatureMark> leader, List<String> warnings) {}

    private interface Work<T> {
        T done() throws IOException;
    }

    /** A file ready for the value that its signer's own device will make. */
    record Opened(Instant at, CertificateChain chain, UnsignedPdf file) {}

    private static final Logger LOG = Logger.getLogger(SignatureMaker.class);
    private static final String SIGNING_FAILED = "SIGNING_FAILED";
    private static final String TIMESTAMP_MISSING = "TIMESTAMP_MISSING";
    private static final String SIGNATURE_MISSING = "SIGNATURE_MISSING";

    private final PdfSigner signer;
    private final PdfVerifier verifier;
    private final CertificateChecks checks;
    private final Worker worker;
    private final Patience patience;
    private final Clock clock;

    @Inject
    SignatureMaker(
            PdfSigner signer,
            PdfVerifier verifier,
            CertificateChecks checks,
            Worker worker,
            Patience patience,
            Clock clock) {
        this.signer = signer;
        this.verifier = verifier;
        this.checks = checks;
        this.worker = worker;
        this.patience = patience;
        this.clock = clock;
    }

    /** With a key that this service opens. */
    Uni<Outcome> make(Order order, LockedKey key) {
        return patience.with(worker.run("sign", () -> madeAndVerified(order, key)));
    }

    /** Everything but the value, for a key on the signer's own device. */
    Uni<Opened> open(Order order) {
        return worker.run("sign", () -> opened(order));
    }

    /** With the value from the signer's own device. */
    Uni<Outcome> complete(Order order, KeptFile kept, OwnDeviceValue value) {
        return patience.with(worker.run("sign", () -> completedAndVerified(order, kept, value)));
    }

    private Outcome madeAndVerified(Order order, LockedKey locked) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var leader = requiredLeader(order);
        var chain = chain(order, locked);
        var warnings = checks.require(chain);
        return tried(order, () -> {
                    var unsigned = unsigned(order, chain, at);
                    return signer.completed(unsigned, value(unsigned, locked));
                })
                .map(signed -> judged(new Making(order, at, leader, warnings), signed))
                .orElseGet(() -> new Outcome.Rejected(List.of(SIGNING_FAILED)));
    }

    private Opened opened(Order order) {
        var at = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        requiredLeader(order);
        var chain = Objects.requireNonNull(order.credential().chain());
        checks.require(chain);
        return tried(order, () -> new Opened(at, chain, unsigned(order, chain, at)))
                .orElseThrow(() -> SignatureProblem.notValid(List.of(SIGNING_FAILED)));
    }

    private Outcome completedAndVerified(Order order, KeptFile kept, OwnDeviceValue value) {
        var leader = requiredLeader(order);
        var chain = Objects.requireNonNull(order.credential().chain());
        var warnings = checks.require(chain);
        return tried(order, () -> {
                    var unsigned = signer.kept(kept.on(order.source()), kept.digest(), chain, kept.at());
                    return signer.completed(unsigned, value.requireOf(chain.signer(), unsigned));
                })
                .map(signed -> judged(new Making(order, kept.at(), leader, warnings), signed))
                .orElseGet(() -> new Outcome.Rejected(List.of(SIGNING_FAILED)));
    }

    /** The key is open for no longer than the one operation: neither layout nor time stamp needs it. */
    private static SignatureValue value(UnsignedPdf unsigned, LockedKey locked) {
        try (var key = locked.open()) {
            return key.sign(unsigned.data());
        }
    }

    /** Key files registered before chains were kept have theirs in the file only. */
    private static CertificateChain chain(Order order, LockedKey locked) {
        var known = order.credential().chain();
        if (known != null) {
            return known;
        }
        try (var key = locked.open()) {
            return key.certificateChain();
        }
    }

    private Optional<SignatureMark> requiredLeader(Order order) {
        var leader = leader(order);
        if (order.capacity() == Capacity.ORGAN && order.document().part() == null && leader.isEmpty()) {
            throw SignatureProblem.leaderSignatureMissing();
        }
        return leader;
    }

    /** The leader's signature, when the current revision carries it and it holds. */
    private Optional<SignatureMark> leader(Order order) {
        if (order.capacity() == Capacity.LEADER || order.document().part() != null) {
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
    private static <T> Optional<T> tried(Order order, Work<T> work) {
        try {
            return Optional.of(work.done());
        } catch (IOException e) {
            throw VerificationProblem.unreadable();
        } catch (DSSException | IllegalArgumentException e) {
            return refusedBy(e, order);
        }
    }

    private UnsignedPdf unsigned(Order order, CertificateChain chain, Instant at) throws IOException {
        var document = order.document();
        if (document.part() != null) {
            return signer.words(order.source(), chain, document.unitName(), words(document, document.part()), at);
        }
        return switch (order.capacity()) {
            case LEADER ->
                signer.leader(order.source(), chain, order.credential().holderName(), block(order), at);
            case ORGAN ->
                signer.organ(
                        order.source(),
                        chain,
                        document.unitName(),
                        order.picture(),
                        Objects.requireNonNull(document.number()),
                        Objects.requireNonNullElse(document.symbol(), ""),
                        Objects.requireNonNull(document.numberedOn()),
                        at);
        };
    }

    /** By Decree 30/2020, Annex I: of an annex the number and symbol of its document, of a copy its form; the organ of both. */
    private static List<String> words(OutgoingDocument document, Part part) {
        var organ = document.unitName();
        return switch (part.kind()) {
            case ANNEX ->
                List.of(
                        organ,
                        "Kèm theo văn bản số: "
                                + DocumentMarks.numberAndSymbol(
                                        Objects.requireNonNull(document.number()),
                                        Objects.requireNonNullElse(document.symbol(), "")));
            case COPY -> List.of(Objects.requireNonNull(part.copyForm()), organ);
        };
    }

    /** How the draft prints the signer, which need not be how the certificate names the holder. */
    private static SignerBlock block(Order order) {
        var printed = order.document().signerName();
        var holder = order.credential().holderName();
        return new SignerBlock(
                printed == null || printed.isBlank() ? List.of(holder) : List.of(printed, holder),
                order.document().signerTitle(),
                order.picture(),
                order.place());
    }

    private Outcome judged(Making making, Pdf signed) {
        var verified = verified(making, signed);
        var known =
                making.order().leaders().stream().map(Signature::fingerprint).toList();
        var own = verified.signatures().isEmpty() ? null : verified.signatures().getLast();
        if (!verified.verdict().isValid() || own == null || known.contains(own.fingerprint())) {
            return new Outcome.Rejected(reasons(verified));
        }
        if (own.timestampedAt() == null) {
            return new Outcome.Rejected(List.of(TIMESTAMP_MISSING));
        }
        return new Outcome.Made(prepared(making, signed, own));
    }

    private static List<String> reasons(VerifiedFile verified) {
        var codes = verified.verdict().codes();
        return codes.isEmpty() ? List.of(SIGNATURE_MISSING) : codes;
    }

    private static PreparedSignature prepared(Making making, Pdf signed, VerifiedSignature own) {
        var order = making.order();
        var marks = new ArrayList<SignatureMark>();
        making.leader().ifPresent(marks::add);
        marks.add(new SignatureMark(order.signatureId(), order.capacity(), "VALID", making.at()));
        return new PreparedSignature(
                order.signatureId(),
                order.document().id(),
                order.document().unitId(),
                order.document().currentRevisionId(),
                order.credential().id(),
                order.capacity(),
                signed.updateOf(order.source()),
                signed.sha256(),
                own.fingerprint(),
                order.credential().holderName(),
                making.at(),
                Objects.requireNonNull(own.timestampedAt()),
                order.by().upn(),
                order.credential().mandate(),
                making.warnings(),
                marks,
                order.document().part());
    }

    private VerifiedFile verified(Making making, Pdf signed) {
        try {
            return verifier.verifyMade(making.order().source(), signed, making.at());
        } catch (UnreadablePdfException e) {
            throw VerificationProblem.unreadable();
        }
    }

    private VerifiedFile verified(Pdf pdf) {
        try {
            return verifier.verify(pdf);
        } catch (UnreadablePdfException e) {
            throw VerificationProblem.unreadable();
        }
    }

    /** DSS may wrap what the time-stamp source threw; that is no fault of the file. */
    private static <T> Optional<T> refusedBy(RuntimeException failure, Order order) {
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
