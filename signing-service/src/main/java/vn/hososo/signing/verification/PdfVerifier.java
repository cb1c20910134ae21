package vn.hososo.signing.verification;

import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.simplereport.jaxb.XmlTimestamp;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import eu.europa.esig.dss.validation.reports.Reports;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Pdf;

/** Verifies every signature of a file: DSS against the configured anchors, and on top the rules of the structure. */
@Singleton
public final class PdfVerifier {

    private static final String POLICY = "/policy/hososo-constraint.xml";

    private final TrustAnchors anchors;
    private final ValidationPolicy policy;

    @Inject
    public PdfVerifier(TrustAnchors anchors) {
        this.anchors = anchors;
        policy = ValidationPolicyLoader.fromValidationPolicy(
                        Objects.requireNonNull(PdfVerifier.class.getResourceAsStream(POLICY)))
                .create();
    }

    public VerifiedFile verify(Pdf pdf) throws UnreadablePdfException {
        var structure = SignatureStructure.of(pdf);
        return VerifiedFile.of(structure.isEmpty() ? List.of() : judged(pdf, structure));
    }

    private List<VerifiedSignature> judged(Pdf pdf, List<SignatureStructure.Found> structure) {
        var report = new DssReport(pdf, certificates(), policy);
        var signatures = new ArrayList<VerifiedSignature>();
        for (var found : structure) {
            signatures.add(report.signature(found));
        }
        return signatures;
    }

    /** Without any online source: a file's content must never make this service call somebody. */
    private CertificateVerifier certificates() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors.source());
        verifier.setAIASource(null);
        return verifier;
    }

    /** What DSS says of one file, asked by the fingerprint of a signature. */
    private static final class DssReport {

        private final List<AdvancedSignature> signatures;
        private final @Nullable Reports reports;

        DssReport(Pdf pdf, CertificateVerifier verifier, ValidationPolicy policy) {
            List<AdvancedSignature> read;
            Reports made;
            try {
                var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf.bytes()));
                validator.setCertificateVerifier(verifier);
                validator.setEnableEtsiValidationReport(false);
                if (validator.getDocumentAnalyzer() instanceof PDFDocumentAnalyzer analyzer) {
                    analyzer.setPdfObjFactory(withoutRendering());
                }
                made = validator.validateDocument(policy);
                read = validator.getSignatures();
            } catch (RuntimeException unreadable) {
                made = null;
                read = List.of();
            }
            reports = made;
            signatures = read;
        }

        /** Rendering every page of every revision only ever warns; changed objects are what fails a signature. */
        private static IPdfObjFactory withoutRendering() {
            var differences = new DefaultPdfDifferencesFinder();
            differences.setMaximalPagesAmountForVisualComparison(0);
            var factory = new PdfBoxNativeObjectFactory();
            factory.setPdfDifferencesFinder(differences);
            return factory;
        }

        VerifiedSignature signature(SignatureStructure.Found found) {
            var field = String.join(",", found.fields());
            var known = signatures.stream()
                    .filter(signature -> fingerprint(signature).equals(found.fingerprint()))
                    .findFirst();
            if (reports == null || known.isEmpty()) {
                var reasons = new ArrayList<>(found.reasons());
                if (reasons.isEmpty()) {
                    reasons.add(SignatureStructure.DICTIONARY_UNUSABLE);
                }
                return new VerifiedSignature(
                        field, found.fingerprint(), SignerCertificate.ABSENT, null, null, new Verdict.Invalid(reasons));
            }
            return signature(reports, known.get().getId(), field, found);
        }

        private static VerifiedSignature signature(
                Reports reports, String id, String field, SignatureStructure.Found found) {
            var signature = reports.getDiagnosticData().getSignatureById(id);
            var certificate = Optional.ofNullable(signature.getSigningCertificate());
            return new VerifiedSignature(
                    field,
                    found.fingerprint(),
                    certificate.map(DssReport::described).orElse(SignerCertificate.ABSENT),
                    instant(signature.getClaimedSigningTime()),
                    timestampedAt(reports, id),
                    verdict(reports, signature, found));
        }

        private static Verdict verdict(Reports reports, SignatureWrapper signature, SignatureStructure.Found found) {
            var id = signature.getId();
            var reasons = new ArrayList<>(found.reasons());
            var report = reports.getSimpleReport();
            var indication = report.getIndication(id);
            var passed = indication == Indication.TOTAL_PASSED || indication == Indication.PASSED;
            if (!passed) {
                var detail = report.getSubIndication(id);
                reasons.add(detail == null ? String.valueOf(indication) : detail.name());
            }
            if (!found.reasons().isEmpty()
                    || indication == Indication.TOTAL_FAILED
                    || indication == Indication.FAILED) {
                return new Verdict.Invalid(reasons);
            }
            if (!passed) {
                return new Verdict.Indeterminate(reasons);
            }
            return timestampsHold(reports, id)
                    ? new Verdict.Valid()
                    : new Verdict.Indeterminate(List.of("TIMESTAMP_NOT_VALID"));
        }

        private static boolean timestampsHold(Reports reports, String id) {
            return reports.getSimpleReport().getSignatureTimestamps(id).stream()
                    .allMatch(timestamp -> timestamp.getIndication() == Indication.PASSED);
        }

        private static @Nullable Instant timestampedAt(Reports reports, String id) {
            return reports.getSimpleReport().getSignatureTimestamps(id).stream()
                    .filter(timestamp -> timestamp.getIndication() == Indication.PASSED)
                    .map(XmlTimestamp::getProductionTime)
                    .map(Date::toInstant)
                    .min(Instant::compareTo)
                    .orElse(null);
        }

        private static SignerCertificate described(CertificateWrapper certificate) {
            var name = certificate.getCommonName();
            var digest = certificate.getDigestAlgoAndValue();
            return new SignerCertificate(
                    name == null ? certificate.getCertificateDN() : name,
                    certificate.getCertificateDN(),
                    Optional.ofNullable(certificate.getCertificateIssuerDN()).orElse(""),
                    String.valueOf(certificate.getSerialNumber()),
                    digest.getDigestMethod() == DigestAlgorithm.SHA256
                            ? HexFormat.of().formatHex(digest.getDigestValue())
                            : "",
                    instant(certificate.getNotBefore()),
                    instant(certificate.getNotAfter()));
        }

        private static @Nullable Instant instant(@Nullable Date date) {
            return date == null ? null : date.toInstant();
        }

        private static String fingerprint(AdvancedSignature signature) {
            return signature instanceof PAdESSignature pades
                    ? new Pdf(pades.getPdfSignatureDictionary().getContents()).sha256()
                    : "";
        }
    }
}
