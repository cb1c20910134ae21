package vn.hososo.signing.care;

import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.exception.IllegalInputException;
import eu.europa.esig.dss.spi.x509.tsp.TSPSource;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jboss.logging.Logger;
import vn.hososo.kit.problem.ProblemException;
import vn.hososo.signing.credential.TrustAnchors;
import vn.hososo.signing.document.Pdf;
import vn.hososo.signing.revocation.RevocationSources;

/** Appends certificates, revocation data and a time stamp over all (PAdES-B-LTA); what was there stays byte for byte. */
@Singleton
final class PdfExtender {

    private static final Logger LOG = Logger.getLogger(PdfExtender.class);

    private final TSPSource timestamps;
    private final TrustAnchors anchors;
    private final RevocationSources revocation;

    @Inject
    PdfExtender(TSPSource timestamps, TrustAnchors anchors, RevocationSources revocation) {
        this.timestamps = timestamps;
        this.anchors = anchors;
        this.revocation = revocation;
    }

    /** Nothing when an authority does not answer now, or the file does not let itself be extended. */
    Optional<Pdf> extended(Pdf file) {
        var verifier = revocation.verifier(anchors.source());
        var service = new PAdESService(verifier);
        service.setTspSource(timestamps);
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_LTA);
        try {
            var extended = new Pdf(
                    DSSUtils.toByteArray(service.extendDocument(new InMemoryDocument(file.bytes()), parameters)));
            return Optional.of(extended).filter(longer -> continues(file, longer));
        } catch (DSSException | IllegalInputException | ProblemException e) {
            LOG.warnf("file gets no new proofs now reason=%s", e.toString());
            return Optional.empty();
        }
    }

    private static boolean continues(Pdf file, Pdf longer) {
        return longer.length() > file.length() && longer.beyond(file).isPresent();
    }
}
