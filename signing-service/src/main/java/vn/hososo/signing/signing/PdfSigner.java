package vn.hososo.signing.signing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.credential.CertificateChain;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.placement.Appearance;
import vn.hososo.signing.placement.Appearances;
import vn.hososo.signing.placement.DocumentMarks;
import vn.hososo.signing.placement.Picture;
import vn.hososo.signing.placement.Placement;
import vn.hososo.signing.placement.SignerBlock;

/**
 * Makes PAdES-B-T signatures with a visible appearance: the file with room for the value first, the value wherever the key is, then
 * both together. Blocking: only ever called inside the worker.
 */
@Singleton
public final class PdfSigner {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "dd.MM.yyyy HH:mm:ss\u00a0XXX", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** Room for the certificates and the time stamp in /Contents. */
    private static final int CONTENTS_BYTES = 16 * 1024;

    private final TSPSource timestamps;
    private final TrustAnchors anchors;

    @Inject
    PdfSigner(TSPSource timestamps, TrustAnchors anchors) {
        this.timestamps = timestamps;
        this.anchors = anchors;
    }

    /**
     * Reserves number and date, then certifies: after this only fields may be filled and further signatures made. A draft
     * that came signed is neither changed nor certified, only signed.
     */
    UnsignedPdf leader(Pdf pdf, CertificateChain chain, String name, SignerBlock block, Instant at) throws IOException {
        var reserved = Placement.reserve(pdf, block);
        var parameters = parameters(chain, at);
        if (reserved.isPresent()) {
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        parameters.setSignerName(name);
        var file = reserved.orElse(pdf);
        return unsigned(file, parameters, Appearances.leader(file, block, List.of(name, time(at))));
    }

    /** Fills number and date into the reserved fields; a file without them carries both in the appearance. */
    UnsignedPdf organ(
            Pdf pdf,
            CertificateChain chain,
            String organ,
            @Nullable Picture stamp,
            String number,
            String symbol,
            LocalDate day,
            Instant at)
            throws IOException {
        var hasFields = Placement.hasFields(pdf);
        var filled = hasFields ? Placement.fill(pdf, number, symbol, day) : pdf;
        var parameters = parameters(chain, at);
        parameters.setSignerName(organ);
        var words = hasFields
                ? List.of(organ, time(at))
                : List.of(
                        organ,
                        "Số: " + DocumentMarks.numberAndSymbol(number, symbol),
                        DocumentMarks.day(day),
                        time(at));
        return unsigned(filled, parameters, Appearances.organ(filled, stamp, words));
    }

    /** The organ's on an annex in a file of its own or on a copy: these words, and below them when. */
    UnsignedPdf words(Pdf pdf, CertificateChain chain, String organ, List<String> words, Instant at)
            throws IOException {
        var parameters = parameters(chain, at);
        parameters.setSignerName(organ);
        var all = new ArrayList<>(words);
        all.add(time(at));
        return unsigned(pdf, parameters, Appearances.words(pdf, all));
    }

    /**
     * The same as it was when it was made, whatever became of the code or of the appearance meanwhile.
     *
     * @param at the moment it was made
     * @param digest of all but the room for the signature
     */
    UnsignedPdf kept(Pdf file, byte[] digest, CertificateChain chain, Instant at) {
        var parameters = parameters(chain, at);
        var cache = parameters.getPdfSignatureCache();
        cache.setToBeSignedDocument(new InMemoryDocument(file.bytes()));
        cache.setMessageDigest(new DSSMessageDigest(DigestAlgorithm.SHA256, digest));
        return unsigned(file, parameters, new PdfBoxNativeObjectFactory());
    }

    /** The file with the value of its signature, made wherever the key is, and a time stamp on it. */
    Pdf completed(UnsignedPdf unsigned, SignatureValue value) {
        var document = new InMemoryDocument(unsigned.source().bytes());
        return new Pdf(
                DSSUtils.toByteArray(service(unsigned.factory()).signDocument(document, unsigned.parameters(), value)));
    }

    /** Certifies a file that this system made: after this nothing in it may be changed. */
    public Pdf seal(Pdf pdf, SigningKey key, String name, Instant at) throws IOException {
        var parameters = parameters(key.certificateChain(), at);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setSignerName(name);
        var unsigned = unsigned(pdf, parameters, Appearances.seal(pdf, List.of(name, time(at))));
        return completed(unsigned, key.sign(unsigned.data()));
    }

    private static String time(Instant at) {
        return "Thời gian ký: " + TIME.format(at);
    }

    private UnsignedPdf unsigned(Pdf source, PAdESSignatureParameters parameters, Appearance appearance) {
        parameters.setImageParameters(appearance.parameters());
        return unsigned(source, parameters, appearance.factory());
    }

    private UnsignedPdf unsigned(Pdf source, PAdESSignatureParameters parameters, IPdfObjFactory factory) {
        var data = service(factory).getDataToSign(new InMemoryDocument(source.bytes()), parameters);
        return new UnsignedPdf(source, parameters, factory, data);
    }

    private PAdESService service(IPdfObjFactory factory) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors.source());
        verifier.setAIASource(null);
        var service = new PAdESService(verifier);
        service.setPdfObjFactory(factory);
        service.setTspSource(timestamps);
        return service;
    }

    private static PAdESSignatureParameters parameters(CertificateChain chain, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.signer());
        parameters.setCertificateChain(chain.certificates());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setContentSize(CONTENTS_BYTES);
        parameters.setAppName("Ho So So");
        return parameters;
    }
}
