package vn.hososo.signing.structure;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** A signature's value may be somebody's signature or a time stamp over the whole document. */
final class SignatureKind {

    private SignatureKind() {}

    static boolean isTimestamp(COSDictionary signature) {
        return Cos.name(signature, COSName.SUB_FILTER).equals("ETSI.RFC3161");
    }
}
