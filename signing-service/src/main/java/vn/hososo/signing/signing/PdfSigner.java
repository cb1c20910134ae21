package vn.hososo.signing.signing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignerTextVerticalAlignment;
import eu.europa.esig.dss.enumerations.TextWrapping;
import eu.europa.esig.dss.enumerations.VisualSignatureRotation;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.DSSFileFont;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.SignatureImageTextParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.awt.Color;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import vn.hososo.signing.credential.CertificateChain;
import vn.hososo.signing.credential.SigningKey;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.placement.DocumentMarks;
import vn.hososo.signing.placement.OverlapAllowed;
import vn.hososo.signing.placement.PlacedFields;
import vn.hososo.signing.placement.Placement;
import vn.hososo.signing.placement.SerifFont;

/**
 * Makes PAdES-B-T signatures with a visible appearance: the file with room for the value first, the value wherever the key is, then
 * both together. Blocking: only ever called inside the worker.
 */
@Singleton
public final class PdfSigner {

    private static final Color BLUE = new Color(0x1F, 0x3F, 0xA8);
    private static final Color RED = new Color(0xC8, 0x10, 0x2E);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy'\n'HH:mm:ss XXX", Locale.ROOT)
            .withZone(ZoneId.of("Asia/Ho_Chi_Minh"));

    /** DSS drops ordinary spaces at the beginning of a line. */
    private static final String LEFT_THIRD = "\u00a0".repeat(24);

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
    UnsignedPdf leader(Pdf pdf, CertificateChain chain, String name, Instant at) throws IOException {
        var fresh = !isSigned(pdf);
        var reserved = fresh ? Placement.reserve(pdf, name) : pdf;
        var parameters = parameters(chain, at);
        if (fresh) {
            parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
        }
        parameters.setSignerName(name);
        var words = name + "\nThời gian ký: " + TIME.format(at);
        parameters.setImageParameters(
                Placement.hasLeaderPlace(reserved)
                        ? appearance(PlacedFields.LEADER, besideTheStamp(words), BLUE)
                        : upperRight(appearance("", words, BLUE)));
        return unsigned(reserved, parameters);
    }

    /** Fills number and date into the reserved fields; a file without them carries both in the appearance. */
    UnsignedPdf organ(
            Pdf pdf, CertificateChain chain, String organ, String number, String symbol, LocalDate day, Instant at)
            throws IOException {
        var hasFields = Placement.hasFields(pdf);
        var filled = hasFields ? Placement.fill(pdf, number, symbol, day) : pdf;
        var parameters = parameters(chain, at);
        parameters.setSignerName(organ);
        var time = "Thời gian ký: " + TIME.format(at);
        if (hasFields) {
            parameters.setImageParameters(appearance(PlacedFields.ORGAN, organ + "\n" + time, RED));
        } else {
            var marks = "Số: " + DocumentMarks.numberAndSymbol(number, symbol) + "\n" + DocumentMarks.day(day);
            parameters.setImageParameters(upperRight(appearance("", organ + "\n" + marks + "\n" + time, RED)));
        }
        return unsigned(filled, parameters);
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
        return unsigned(file, parameters);
    }

    /** The file with the value of its signature, made wherever the key is, and a time stamp on it. */
    Pdf completed(UnsignedPdf unsigned, SignatureValue value) {
        var document = new InMemoryDocument(unsigned.source().bytes());
        return new Pdf(DSSUtils.toByteArray(service().signDocument(document, unsigned.parameters(), value)));
    }

    Pdf signAsLeader(Pdf pdf, SigningKey key, String name, Instant at) throws IOException {
        return signed(leader(pdf, key.certificateChain(), name, at), key);
    }

    Pdf signAsOrgan(Pdf pdf, SigningKey key, String organ, String number, String symbol, LocalDate day, Instant at)
            throws IOException {
        return signed(organ(pdf, key.certificateChain(), organ, number, symbol, day, at), key);
    }

    /** Certifies a file that this system made: after this nothing in it may be changed. */
    public Pdf seal(Pdf pdf, SigningKey key, String name, Instant at) {
        var parameters = parameters(key.certificateChain(), at);
        parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
        parameters.setSignerName(name);
        var words = name + "\nThời gian ký: " + TIME.format(at);
        parameters.setImageParameters(upperRight(appearance("", words, RED)));
        return signed(unsigned(pdf, parameters), key);
    }

    private Pdf signed(UnsignedPdf unsigned, SigningKey key) {
        return completed(unsigned, key.sign(unsigned.data()));
    }

    private UnsignedPdf unsigned(Pdf source, PAdESSignatureParameters parameters) {
        var data = service().getDataToSign(new InMemoryDocument(source.bytes()), parameters);
        return new UnsignedPdf(source, parameters, data);
    }

    private PAdESService service() {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors.source());
        verifier.setAIASource(null);
        var service = new PAdESService(verifier);
        service.setPdfObjFactory(OverlapAllowed.factory());
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

    private static SignatureImageParameters appearance(String field, String text, Color color) {
        var font = new DSSFileFont(SerifFont.file());
        font.setSize(9);
        font.setEmbedFontSubset(true);
        var words = new SignatureImageTextParameters();
        words.setFont(font);
        words.setText(text);
        words.setTextColor(color);
        words.setBackgroundColor(null);
        words.setPadding(2);
        words.setTextWrapping(TextWrapping.FILL_BOX_AND_LINEBREAK);
        words.setSignerTextVerticalAlignment(SignerTextVerticalAlignment.MIDDLE);
        var image = new SignatureImageParameters();
        image.setTextParameters(words);
        var place = new SignatureFieldParameters();
        place.setFieldId(field);
        place.setRotation(VisualSignatureRotation.AUTOMATIC);
        image.setFieldParameters(place);
        return image;
    }

    /** Each line behind room for the organ's signature, which will lie over the left third. */
    private static String besideTheStamp(String words) {
        return words.lines().map(line -> LEFT_THIRD + line).collect(Collectors.joining("\n"));
    }

    /** Where nothing was reserved: the corner that the decree keeps for signatures without an image. */
    private static SignatureImageParameters upperRight(SignatureImageParameters image) {
        var place = image.getFieldParameters();
        place.setPage(1);
        place.setOriginX(400);
        place.setOriginY(20);
        place.setWidth(170);
        place.setHeight(60);
        return image;
    }

    private static boolean isSigned(Pdf pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf.bytes())) {
            return !document.getSignatureDictionaries().isEmpty();
        }
    }
}
