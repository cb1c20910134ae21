package vn.hososo.benchmark;

import eu.europa.esig.dss.crl.CRLBinary;
import eu.europa.esig.dss.crl.CRLUtils;
import eu.europa.esig.dss.crl.CRLValidity;
import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.RevocationOrigin;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.TimestampBinary;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.CRLToken;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.jspecify.annotations.Nullable;

/**
 * EU DSS as a program of one's own would use it: an image at a fixed place, the same key (kept open), the same time-stamp authority,
 * and nothing looked at again that was signed; validated with its own policy and the same anchor and revocation lists.
 */
final class DirectDss {
    private final HttpClient client = HttpClient.newHttpClient();
    private final SecureRandom random = new SecureRandom();
    private final Map<String, CRLValidity> checked = new ConcurrentHashMap<>();
    private final List<CRLBinary> lists = new ArrayList<>();
    private final CommonTrustedCertificateSource anchors = new CommonTrustedCertificateSource();
    private final URI timestamps;
    private final byte[] picture;

    DirectDss(PkiProcess pki, byte[] picture) throws IOException {
        this.picture = picture;
        timestamps = pki.timestamps();
        anchors.addCertificate(
                DSSUtils.loadCertificate(Files.readAllBytes(pki.anchors().resolve("root.crt"))));
        for (URI list : pki.lists()) {
            try (var answer = list.toURL().openStream()) {
                lists.add(CRLUtils.buildCRLBinary(answer.readAllBytes()));
            }
        }
    }

    byte[] sign(OpenKey key, byte[] pdf) throws GeneralSecurityException {
        PAdESService service = new PAdESService(verifier());
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory());
        service.setTspSource(this::timestamp);
        InMemoryDocument document = new InMemoryDocument(pdf);
        PAdESSignatureParameters parameters = parameters(key);
        var value = key.sign(service.getDataToSign(document, parameters).getBytes());
        return DSSUtils.toByteArray(service.signDocument(document, parameters, value));
    }

    private PAdESSignatureParameters parameters(OpenKey key) {
        var image = new SignatureImageParameters();
        image.setImage(new InMemoryDocument(picture, "signature.png", MimeTypeEnum.PNG));
        image.getFieldParameters().setPage(1);
        image.getFieldParameters().setOriginX(360);
        image.getFieldParameters().setOriginY(660);
        image.getFieldParameters().setWidth(150);
        image.getFieldParameters().setHeight(60);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(key.chain().getFirst());
        parameters.setCertificateChain(key.chain());
        parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        parameters.setContentSize(16 * 1024);
        parameters.setImageParameters(image);
        return parameters;
    }

    void validate(byte[] pdf) throws IOException {
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(pdf));
        validator.setCertificateVerifier(verifier());
        var report = validator.validateDocument().getSimpleReport();
        if (report.getIndication(report.getFirstSignatureId()) != Indication.TOTAL_PASSED) {
            throw new IOException("DSS finds " + report.getIndication(report.getFirstSignatureId()) + " "
                    + report.getSubIndication(report.getFirstSignatureId()));
        }
    }

    private CommonCertificateVerifier verifier() {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors);
        verifier.setAIASource(null);
        verifier.setCrlSource(this::list);
        return verifier;
    }

    /** Each list is checked once for all files. */
    private @Nullable CRLToken list(CertificateToken certificate, CertificateToken issuer) {
        CRLValidity validity = checked.computeIfAbsent(issuer.getDSSIdAsString(), id -> newest(issuer));
        CRLToken token = new CRLToken(certificate, validity);
        token.setExternalOrigin(RevocationOrigin.EXTERNAL);
        return token;
    }

    private CRLValidity newest(CertificateToken issuer) {
        return lists.stream()
                .map(list -> validity(list, issuer))
                .filter(CRLValidity::isValid)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no list of " + issuer.getSubject()));
    }

    private static CRLValidity validity(CRLBinary list, CertificateToken issuer) {
        try {
            return CRLUtils.buildCRLValidity(list, issuer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TimestampBinary timestamp(DigestAlgorithm algorithm, byte[] digest) {
        try {
            var generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            var question = generator.generate(
                    new ASN1ObjectIdentifier(algorithm.getOid()), digest, new BigInteger(64, random));
            byte[] answer = client.send(
                            HttpRequest.newBuilder(timestamps)
                                    .header("Content-Type", "application/timestamp-query")
                                    .POST(HttpRequest.BodyPublishers.ofByteArray(question.getEncoded()))
                                    .build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
            var response = new TimeStampResponse(answer);
            response.validate(question);
            return new TimestampBinary(response.getTimeStampToken().getEncoded());
        } catch (IOException | InterruptedException | TSPException e) {
            throw new IllegalStateException(e);
        }
    }
}
