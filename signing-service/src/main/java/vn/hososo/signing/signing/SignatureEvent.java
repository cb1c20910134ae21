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

    /** A signature that did not hold; nothing was stored. */
    record SignatureRejected(UUID documentId, UUID unitId, UUID revisionId, Capacity capacity, List<String> reasons)
            implements SignatureEvent {
        @Override
        public String type() {
            return "vn.hososo.signature-rejected.v1";
        }
    }
}
