package vn.hososo.signing.care;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** An authority whose own certificate ends soon cannot help; it is not asked every night. */
    private static final Duration NOT_MORE_OFTEN = Duration.ofDays(30);

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

    CareLook look(SignedDocument document, Pdf file, Optional<CaredRevision> kept) throws UnreadablePdfException {
        var evidence = kept.map(CaredRevision::evidence);
        var alone = verifier.verify(file);
        var whole = evidence.map(file::followedBy).orElse(file);
        var proven = evidence.isPresent() ? verifier.verify(whole) : alone;
        var verdicts = document.signatures().stream()
                .map(recorded -> judged(recorded, better(alone, proven, recorded)))
                .toList();
        var settled = verdicts.stream().noneMatch(RevisionCare::isUntold);
        var known = new CareLook(verdicts, settled, level(proven), null);
        return settled && needsProofs(verdicts, proven, kept) ? raised(known, file, whole, proven) : known;
    }

    /** The file with proofs of all its signatures, the same if it has them already. */
    Pdf proven(Pdf file) throws UnreadablePdfException {
        var known = verifier.verify(file);
        if (!known.verdict().isValid()) {
            throw CareProblem.unproven(known.verdict().codes());
        }
        return level(known) == Level.LTA ? file : extendedAndValid(file).orElseThrow(CareProblem::proofsUnavailable);
    }

    private Optional<Pdf> extendedAndValid(Pdf file) throws UnreadablePdfException {
        var extended = extender.extended(file);
        return extended.isPresent() && verifier.verify(extended.get()).verdict().isValid()
                ? extended
                : Optional.empty();
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

    private boolean needsProofs(List<Judged> verdicts, VerifiedFile proven, Optional<CaredRevision> kept) {
        var now = clock.instant();
        return verdicts.stream().allMatch(verdict -> verdict.status().equals("VALID"))
                && provenUntil(proven).isBefore(now.plus(raiseBefore))
                && kept.map(CaredRevision::evidenceAt)
                        .filter(at -> at.plus(NOT_MORE_OFTEN).isAfter(now))
                        .isEmpty();
    }

    /** Nothing is kept that does not itself verify, or that proves no longer than what there was. */
    private CareLook raised(CareLook known, Pdf file, Pdf whole, VerifiedFile proven) throws UnreadablePdfException {
        var extended = extender.extended(whole);
        if (extended.isEmpty()) {
            return known;
        }
        var verified = verifier.verify(extended.get());
        if (!verified.verdict().isValid() || !provenUntil(verified).isAfter(provenUntil(proven))) {
            LOG.warnf(
                    "new proofs are of no use reasons=%s provenUntil=%s",
                    verified.verdict().codes(), provenUntil(verified));
            return known;
        }
        return new CareLook(
                known.verdicts(),
                true,
                level(verified),
                extended.get().beyond(file).orElseThrow());
    }

    private static Instant provenUntil(VerifiedFile file) {
        return file.signatures().stream()
                .map(VerifiedSignature::provenUntil)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    private static Level level(VerifiedFile file) {
        return file.signatures().stream()
                .map(VerifiedSignature::level)
                .min(Comparator.naturalOrder())
                .orElse(Level.NONE);
    }
}
