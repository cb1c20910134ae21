package vn.hososo.signing.verification;

import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.RevocationSources;
import vn.hososo.signing.structure.Flaw;
import vn.hososo.signing.structure.FoundSignature;
import vn.hososo.signing.structure.Limits;
import vn.hososo.signing.structure.SignedFile;
import vn.hososo.signing.structure.TooComplexException;

/** Verifies every signature of a file: the rules of its structure, and DSS against the configured anchors. Blocking. */
@Singleton
public final class PdfVerifier {

    private static final String POLICY = "/policy/hososo-constraint.xml";

    private record Judged(FoundSignature found, VerifiedSignature signature, boolean genuine) {}

    private final TrustAnchors anchors;
    private final RevocationSources revocation;
    private final boolean revocationRequired;
    private final Limits limits;
    private final Vouched vouched;
    private final ValidationPolicy policy;

    @Inject
    PdfVerifier(TrustAnchors anchors, RevocationSources revocation, VerificationConfig config, Clock clock) {
        this(
                anchors,
                revocation,
                config.revocationRequired().orElseGet(revocation::areConfigured),
                new Limits(
                        config.maxSignatures(),
                        config.maxObjects(),
                        config.maxDecoded().asLongValue(),
                        config.within()),
                clock);
    }

    /** Asks nobody whether a certificate was revoked; what the file itself says of it counts. */
    public PdfVerifier(TrustAnchors anchors) {
        this(anchors, RevocationSources.none(), false, Limits.USUAL);
    }

    /** Asks these sources, and counts only what they know to be good. */
    public static PdfVerifier asking(TrustAnchors anchors, RevocationSources revocation) {
        return new PdfVerifier(anchors, revocation, true, Limits.USUAL);
    }

    PdfVerifier(TrustAnchors anchors, RevocationSources revocation, boolean revocationRequired, Limits limits) {
        this(anchors, revocation, revocationRequired, limits, Clock.systemUTC());
    }

    PdfVerifier(
            TrustAnchors anchors,
            RevocationSources revocation,
            boolean revocationRequired,
            Limits limits,
            Clock clock) {
        this.anchors = anchors;
        this.revocation = revocation;
        this.revocationRequired = revocationRequired;
        this.limits = limits;
        vouched = new Vouched(clock);
        policy = ValidationPolicyLoader.fromValidationPolicy(
                        Objects.requireNonNull(PdfVerifier.class.getResourceAsStream(POLICY)))
                .create();
    }

    public VerifiedFile verify(Pdf pdf) throws UnreadablePdfException {
        return verified(pdf, found(pdf));
    }

    /**
     * What this service has just made of a file. The verdict is that of {@link #verify}; but where the file carries one signature
     * alone, DSS is not asked again what it said moments ago of the same certificates (ADR 20).
     *
     * @param at the time that the signature claims
     */
    public VerifiedFile verifyMade(Pdf source, Pdf signed, Instant at) throws UnreadablePdfException {
        var found = found(signed);
        var made = MadeSignature.alone(source, signed, found);
        if (made.isEmpty()) {
            return verified(signed, found);
        }
        var grounds = made.get().grounds(anchors.source());
        var alike = vouched.on(grounds);
        if (alike.isPresent() && vouched.isNow(made.get().timestampedAt())) {
            return VerifiedFile.of(List.of(made.get().alike(alike.get(), at)));
        }
        var verified = verified(signed, found);
        if (verified.verdict().isValid()) {
            vouched.remember(grounds, verified.signatures().getLast());
        }
        return verified;
    }

    private VerifiedFile verified(Pdf pdf, List<FoundSignature> found) {
        return VerifiedFile.of(found.stream().allMatch(FoundSignature::timestamp) ? List.of() : judged(pdf, found));
    }

    /** DSS's own reports, in XML; nothing when the file carries no signature that DSS could read. */
    Optional<Reports> reports(Pdf pdf) throws UnreadablePdfException {
        return found(pdf).isEmpty()
                ? Optional.empty()
                : DssReport.of(pdf, revocation.verifier(anchors.source()), policy, true)
                        .reports();
    }

    private List<FoundSignature> found(Pdf pdf) throws UnreadablePdfException {
        try {
            return SignedFile.signatures(pdf, limits);
        } catch (TooComplexException tooMuch) {
            throw VerificationProblem.tooComplex();
        } catch (IOException unreadable) {
            throw new UnreadablePdfException(unreadable);
        }
    }

    private List<VerifiedSignature> judged(Pdf pdf, List<FoundSignature> found) {
        var report = DssReport.of(pdf, revocation.verifier(anchors.source()), policy, false);
        var judged = found.stream()
                .filter(signature -> !signature.timestamp())
                .map(signature -> judged(report, signature))
                .toList();
        return shownOnlyWhenGenuine(judged);
    }

    private Judged judged(DssReport report, FoundSignature found) {
        var known = report.signature(found.fingerprint());
        if (known.isEmpty()) {
            return new Judged(found, Judgement.unusable(found), false);
        }
        var judgement = new Judgement(report.reports().orElseThrow(), known.get(), found, revocationRequired);
        return new Judged(found, judgement.signature(), judgement.isGenuine());
    }

    /** A signature that came later and shows something on a page must be somebody's whom an anchor vouches for. */
    private static List<VerifiedSignature> shownOnlyWhenGenuine(List<Judged> judged) {
        var doubtful = new HashSet<String>();
        judged.stream()
                .filter(signature -> !signature.genuine())
                .forEach(signature -> doubtful.addAll(signature.found().fields()));
        var verdicts = new ArrayList<VerifiedSignature>();
        for (var signature : judged) {
            var shown = signature.found().shown().stream().anyMatch(doubtful::contains);
            verdicts.add(
                    shown
                            ? signature
                                    .signature()
                                    .judged(invalid(signature.signature(), Flaw.UNTRUSTED_SIGNATURE_SHOWN))
                            : signature.signature());
        }
        return verdicts;
    }

    private static Verdict invalid(VerifiedSignature signature, Flaw flaw) {
        var reasons = new LinkedHashSet<>(signature.verdict().codes());
        reasons.add(flaw.name());
        return new Verdict.Invalid(List.copyOf(reasons));
    }
}
