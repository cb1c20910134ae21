package vn.hososo.signing.signing;

import eu.europa.esig.dss.enumerations.CertificationPermission;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.DSSMessageDigest;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.exception.InvalidPasswordException;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.pdf.PDFSignatureService;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxNativeObjectFactory;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        var words = List.of(name, time(at));
        return unsigned(pdf, parameters(chain, name, at), (document, parameters) -> {
            if (Placement.reserve(document, block)) {
                parameters.setPermission(CertificationPermission.MINIMAL_CHANGES_PERMITTED);
            }
            return Appearances.leader(document, block, words);
        });
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
        return unsigned(pdf, parameters(chain, organ, at), (document, parameters) -> {
            if (Placement.hasFields(document)) {
                Placement.fill(document, number, symbol, day);
                return Appearances.organ(document, stamp, List.of(organ, time(at)));
            }
            var numbered = "Số: " + DocumentMarks.numberAndSymbol(number, symbol);
            return Appearances.organ(document, stamp, List.of(organ, numbered, DocumentMarks.day(day), time(at)));
        });
    }

    /** The organ's on an annex in a file of its own or on a copy: these words, and below them when. */
    UnsignedPdf words(Pdf pdf, CertificateChain chain, String organ, List<String> words, Instant at)
            throws IOException {
        var all = new ArrayList<>(words);
        all.add(time(at));
        return unsigned(pdf, parameters(chain, organ, at), (document, parameters) -> Appearances.words(document, all));
    }

    /**
     * The same as it was when it was made, whatever became of the code or of the appearance meanwhile.
     *
     * @param at the moment it was made
     * @param digest of all but the room for the signature
     */
    UnsignedPdf kept(Pdf file, byte[] digest, CertificateChain chain, Instant at) {
        var parameters = parameters(chain, null, at);
        var cache = parameters.getPdfSignatureCache();
        cache.setToBeSignedDocument(new InMemoryDocument(file.bytes()));
        cache.setMessageDigest(new DSSMessageDigest(DigestAlgorithm.SHA256, digest));
        var update = new OneUpdate(parameters, (document, given) -> {
            throw new IllegalStateException("a file that is kept has been written already");
        });
        return unsigned(file, parameters, update);
    }

    /** The file with the value of its signature, made wherever the key is, and a time stamp on it. */
    Pdf completed(UnsignedPdf unsigned, SignatureValue value) {
        var document = new InMemoryDocument(unsigned.source().bytes());
        return new Pdf(
                DSSUtils.toByteArray(service(unsigned.update()).signDocument(document, unsigned.parameters(), value)));
    }

    /** Certifies a file that this system made: after this nothing in it may be changed. */
    public Pdf seal(Pdf pdf, SigningKey key, String name, Instant at) throws IOException {
        var unsigned = unsigned(pdf, parameters(key.certificateChain(), name, at), (document, parameters) -> {
            parameters.setPermission(CertificationPermission.NO_CHANGE_PERMITTED);
            return Appearances.seal(document, List.of(name, time(at)));
        });
        return completed(unsigned, key.sign(unsigned.data()));
    }

    private static String time(Instant at) {
        return "Thời gian ký: " + TIME.format(at);
    }

    private UnsignedPdf unsigned(Pdf source, PAdESSignatureParameters parameters, OneUpdate.Preparation preparation)
            throws IOException {
        try {
            return unsigned(source, parameters, new OneUpdate(parameters, preparation));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (IllegalInputException | InvalidPasswordException e) {
            throw new IOException(e);
        } catch (DSSException e) {
            if (e.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw e;
        }
    }

    private UnsignedPdf unsigned(Pdf source, PAdESSignatureParameters parameters, OneUpdate update) {
        var data = service(update).getDataToSign(new InMemoryDocument(source.bytes()), parameters);
        return new UnsignedPdf(source, parameters, update, data);
    }

    private PAdESService service(OneUpdate update) {
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(anchors.source());
        verifier.setAIASource(null);
        var service = new PAdESService(verifier);
        service.setPdfObjFactory(new PdfBoxNativeObjectFactory() {
            @Override
            public PDFSignatureService newPAdESSignatureService() {
                return configure(update);
            }
        });
        service.setTspSource(timestamps);
        return service;
    }

    private static PAdESSignatureParameters parameters(CertificateChain chain, @Nullable String name, Instant at) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(chain.signer());
        parameters.setCertificateChain(chain.certificates());
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setContentSize(CONTENTS_BYTES);
        parameters.setAppName("Ho So So");
        parameters.setSignerName(name);
        return parameters;
    }
}
