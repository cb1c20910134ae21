package vn.hososo.signing.verification;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.PdfPermissionsChecker;
import eu.europa.esig.dss.pdf.PdfSignatureFieldPositionChecker;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLSource;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.security.KeyStore.PasswordProtection;
import java.time.Instant;
import java.util.Date;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.TestPki;
import vn.hososo.signing.document.Pdf;

/** Signs by DSS with its own checks switched off: what other programs, and forgers, may do. */
final class CarelessSigner {

    private final byte[] keyFile;
    private final PAdESSignatureParameters parameters = new PAdESSignatureParameters();
    private final CommonCertificateVerifier verifier = new CommonCertificateVerifier();
    private @Nullable TSPSource timestamps;

    CarelessSigner(byte[] keyFile) {
        this.keyFile = keyFile;
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setContentSize(32 * 1024);
        verifier.setAIASource(null);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
        verifier.setAlertOnNoRevocationAfterBestSignatureTime(new SilentOnStatusAlert());
        verifier.setRevocationFallback(true);
    }

    CarelessSigner stampedBy(TestPki pki) {
        return stampedBy(pki.timestamps());
    }

    CarelessSigner stampedBy(TSPSource source) {
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        timestamps = source;
        return this;
    }

    CarelessSigner upTo(SignatureLevel level, TestPki pki, CRLSource crls) {
        stampedBy(pki);
        parameters.setSignatureLevel(level);
        verifier.setTrustedCertSources(pki.anchors().source());
        verifier.setCrlSource(crls);
        return this;
    }

    CarelessSigner digesting(DigestAlgorithm algorithm) {
        parameters.setDigestAlgorithm(algorithm);
        return this;
    }

    CarelessSigner certifying(CertificationPermission permission) {
        parameters.setPermission(permission);
        return this;
    }

    CarelessSigner at(Instant claimed) {
        parameters.bLevel().setSigningDate(Date.from(claimed));
        return this;
    }

    CarelessSigner with(Consumer<PAdESSignatureParameters> more) {
        more.accept(parameters);
        return this;
    }

    CarelessSigner shown(String text, float x, float y, float width, float height) {
        var words = new SignatureImageTextParameters();
        words.setText(text);
        var place = new SignatureFieldParameters();
        place.setOriginX(x);
        place.setOriginY(y);
        place.setWidth(width);
        place.setHeight(height);
        var image = new SignatureImageParameters();
        image.setTextParameters(words);
        image.setFieldParameters(place);
        parameters.setImageParameters(image);
        return this;
    }

    private static IPdfObjFactory anywhere() {
        var checker = new PdfSignatureFieldPositionChecker();
        checker.setAlertOnSignatureFieldOverlap(new SilentOnStatusAlert());
        checker.setAlertOnSignatureFieldOutsidePageDimensions(new SilentOnStatusAlert());
        var permissions = new PdfPermissionsChecker();
        permissions.setAlertOnForbiddenSignatureCreation(new SilentOnStatusAlert());
        var factory = new PdfBoxNativeObjectFactory();
        factory.setPdfSignatureFieldPositionChecker(checker);
        factory.setPdfPermissionsChecker(permissions);
        return factory;
    }

    Pdf sign(Pdf pdf) {
        var service = new PAdESService(verifier);
        service.setPdfObjFactory(anywhere());
        service.setTspSource(timestamps);
        var document = new InMemoryDocument(pdf.bytes());
        try (var token = new Pkcs12SignatureToken(keyFile, new PasswordProtection(TestPki.PIN.toCharArray()))) {
            var key = token.getKeys().getFirst();
            parameters.setSigningCertificate(key.getCertificate());
            parameters.setCertificateChain(key.getCertificateChain());
            var data = service.getDataToSign(document, parameters);
            var value = token.sign(data, parameters.getDigestAlgorithm(), key);
            return new Pdf(DSSUtils.toByteArray(service.signDocument(document, parameters, value)));
        }
    }
}
