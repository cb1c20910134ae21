package vn.hososo.signing.verification;

import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PAdESSignature;
import eu.europa.esig.dss.pades.validation.PDFDocumentAnalyzer;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.document.Pdf;

/** What DSS says of one file, asked by the fingerprint of a signature. */
final class DssReport {

    private static final Logger LOG = Logger.getLogger(DssReport.class);

    private final List<AdvancedSignature> signatures;
    private final @Nullable Reports reports;

    private DssReport(List<AdvancedSignature> signatures, @Nullable Reports reports) {
        this.signatures = signatures;
        this.reports = reports;
    }

    static DssReport of(Pdf pdf, CertificateVerifier verifier, ValidationPolicy policy, boolean etsi) {
        try {
            var validator = validator(pdf, verifier);
            validator.setEnableEtsiValidationReport(etsi);
            var reports = validator.validateDocument(policy);
            return new DssReport(validator.getSignatures(), reports);
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.debugf(unreadable, "file cannot be validated");
            return new DssReport(List.of(), null);
        }
    }

    private static SignedDocumentValidator validator(Pdf pdf, CertificateVerifier verifier) {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf.bytes()));
        validator.setCertificateVerifier(verifier);
        // DSS's own provider fetches a signature's policy from whatever address the signature names.
        validator.setSignaturePolicyProvider(new SignaturePolicyProvider());
        if (validator.getDocumentAnalyzer() instanceof PDFDocumentAnalyzer analyzer) {
            analyzer.setPdfObjFactory(withoutRendering());
        }
        return validator;
    }

    /** Rendering every page of every revision only ever warns; changed objects are what fails a signature. */
    private static IPdfObjFactory withoutRendering() {
        var differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfDifferencesFinder(differences);
        return factory;
    }

    Optional<Reports> reports() {
        return Optional.ofNullable(reports);
    }

    Optional<SignatureWrapper> signature(String fingerprint) {
        return reports()
                .flatMap(made -> signatures.stream()
                        .filter(signature -> fingerprint(signature).equals(fingerprint))
                        .findFirst()
                        .map(signature -> made.getDiagnosticData().getSignatureById(signature.getId())));
    }

    private static String fingerprint(AdvancedSignature signature) {
        return signature instanceof PAdESSignature pades
                ? new Pdf(pades.getPdfSignatureDictionary().getContents()).sha256()
                : "";
    }
}
