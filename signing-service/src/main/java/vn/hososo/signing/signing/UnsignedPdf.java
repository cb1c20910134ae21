package vn.hososo.signing.signing;

import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.spi.DSSUtils;
import vn.hososo.signing.document.Pdf;

/** A file that has everything of a signature but its value. */
final class UnsignedPdf {

    private final Pdf source;
    private final PAdESSignatureParameters parameters;
    private final OneUpdate update;
    private final ToBeSigned data;

    UnsignedPdf(Pdf source, PAdESSignatureParameters parameters, OneUpdate update, ToBeSigned data) {
        this.source = source;
        this.parameters = parameters;
        this.update = update;
        this.data = data;
    }

    /** What the signature is made over: the signed attributes of the CMS, which name the file's digest and the certificate. */
    ToBeSigned data() {
        return data;
    }

    /** The file with empty room for the value. */
    Pdf file() {
        return new Pdf(DSSUtils.toByteArray(parameters.getPdfSignatureCache().getToBeSignedDocument()));
    }

    /** Of all of the file but that room. */
    byte[] digest() {
        return parameters.getPdfSignatureCache().getMessageDigest().getValue();
    }

    Pdf source() {
        return source;
    }

    OneUpdate update() {
        return update;
    }

    PAdESSignatureParameters parameters() {
        return parameters;
    }
}
