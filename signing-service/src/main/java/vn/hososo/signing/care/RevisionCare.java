package vn.hososo.signing.care;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;
import vn.hososo.signing.care.CaredRevisions.Judged;
import vn.hososo.signing.care.CaredRevisions.Recorded;
import vn.hososo.signing.care.CaredRevisions.SignedDocument;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.verification.Level;
import vn.hososo.signing.verification.PdfVerifier;
import vn.hososo.signing.verification.UnreadablePdfException;
import vn.hososo.signing.verification.Verdict;
import vn.hososo.signing.verification.VerifiedFile;
import vn.hososo.signing.verification.VerifiedSignature;

/**
 * Looks at one revision. The file alone is asked first, for then the authorities are asked what they know today; what is kept
 * beside it decides only where the file can no longer prove itself. Blocking: only ever called inside the worker.
 */
@Singleton
final class RevisionCare {

    private static final Logger LOG = Logger.getLogger(RevisionCare.class);

    /** Not being told is no news of a signature. */
    private static final Set<String> NOT_TOLD = Set.of("REVOCATION_UNKNOWN", "TRY_LATER");

    private final PdfVerifier verifier;
    private final PdfExtender extender;
    private final Duration raiseBefore;
    private final Clock clock;

    @Inject
    RevisionCare(PdfVerifier verifier, PdfExtender extender, CareConfig config, Clock clock) {
        this(verifier, extender, config.raiseBefore(), clock);
    }

    RevisionCare(PdfVerifier verifier, PdfExtender extender, Duration raiseBefore, Clock clock) {
        this.verifier = verifier;
        this.extender = extender;
        this.raiseBefore = raiseBefore;
        this.clock = clock;
    }

    CareLook look(SignedDocument document, Pdf file, Optional<byte[]> kept) throws UnreadablePdfException {
        var alone = verifier.verify(file);
        var whole = kept.map(evidence -> joined(file, evidence)).orElse(file);
        var proven = kept.isPresent() ? verifier.verify(whole) : alone;
        var verdicts = document.signatures().stream()
                .map(recorded -> judged(recorded, better(alone, proven, recorded)))
                .toList();
        if (verdicts.stream().anyMatch(RevisionCare::isUntold)) {
            return new CareLook(verdicts, false, level(proven), null);
        }
        return needsProofs(verdicts, proven)
                ? raised(verdicts, document, file, whole)
                : new CareLook(verdicts, true, level(proven), null);
    }

    private static Optional<VerifiedSignature> better(VerifiedFile alone, VerifiedFile proven, Recorded recorded) {
        var first = alone.byFingerprint(recorded.fingerprint());
        return first.isPresent() && first.get().verdict() instanceof Verdict.Indeterminate
                ? proven.byFingerprint(recorded.fingerprint())
                : first;
    }

    private static Judged judged(Recorded recorded, Optional<VerifiedSignature> found) {
        return found.map(signature -> new Judged(
                        recorded.signatureId(),
                        signature.verdict().status(),
                        signature.verdict().codes()))
                .orElseGet(() -> new Judged(recorded.signatureId(), "INVALID", List.of("SIGNATURE_MISSING")));
    }

    private static boolean isUntold(Judged verdict) {
        return verdict.status().equals("INDETERMINATE") && NOT_TOLD.containsAll(verdict.reasons());
    }

    private boolean needsProofs(List<Judged> verdicts, VerifiedFile proven) {
        var soon = clock.instant().plus(raiseBefore);
        return verdicts.stream().allMatch(verdict -> verdict.status().equals("VALID"))
                && proven.signatures().stream()
                        .map(VerifiedSignature::provenUntil)
                        .filter(Objects::nonNull)
                        .anyMatch(until -> until.isBefore(soon));
    }

    /** Nothing is kept that does not itself verify. */
    private CareLook raised(List<Judged> verdicts, SignedDocument document, Pdf file, Pdf whole)
            throws UnreadablePdfException {
        var extended = extender.extended(whole);
        if (extended.isPresent()) {
            var verified = verifier.verify(extended.get());
            if (verified.verdict().isValid() && level(verified).compareTo(Level.LT) >= 0) {
                var bytes = extended.get().bytes();
                return new CareLook(
                        verdicts, true, level(verified), Arrays.copyOfRange(bytes, file.length(), bytes.length));
            }
            LOG.warnf(
                    "new proofs do not verify documentId=%s reasons=%s",
                    document.documentId(), verified.verdict().codes());
        }
        return new CareLook(verdicts, true, level(verifier.verify(whole)), null);
    }

    private static Level level(VerifiedFile file) {
        return file.signatures().stream()
                .map(VerifiedSignature::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }

    static Pdf joined(Pdf file, byte[] evidence) {
        var bytes = Arrays.copyOf(file.bytes(), file.length() + evidence.length);
        System.arraycopy(evidence, 0, bytes, file.length(), evidence.length);
        return new Pdf(bytes);
    }
}
