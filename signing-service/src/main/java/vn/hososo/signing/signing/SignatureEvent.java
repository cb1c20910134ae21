package vn.hososo.signing.signing;

import java.util.List;
import java.util.UUID;
import vn.hososo.signing.document.Capacity;
import vn.hososo.signing.document.SignatureMark;

/** What others learn: only ids, capacities, verdicts and times. */
sealed interface SignatureEvent {

    String TOPIC = "hososo.signatures";

    UUID unitId();

    String type();

    /** A revision that document-service has acknowledged, with all its signatures. */
    record DocumentSigned(UUID documentId, UUID unitId, UUID revisionId, List<SignatureMark> signatures)
            implements SignatureEvent {
        @Override
        public String type() {
            return "vn.hososo.document-signed.v1";
        }
    }

    /** Where the signatures were made. */
    enum Origin {
        SIGNING,
        UPLOAD
    }

    /** A signature that did not hold; nothing was stored, or what others stored counts for nothing. */
    record SignatureRejected(
            UUID documentId, UUID unitId, UUID revisionId, Capacity capacity, List<String> reasons, Origin origin)
            implements SignatureEvent {
        @Override
        public String type() {
            return "vn.hososo.signature-rejected.v1";
        }
    }
}
