package vn.hososo.signing.structure;

/** What later revisions did that a signature permits. */
public enum Change {
    SIGNATURE_ADDED,
    DOCUMENT_TIMESTAMP_ADDED,
    /** Certificates and revocation data (DSS, VRI). */
    VALIDATION_DATA_ADDED,
    /** Empty fields filled in, as the certification allows. */
    FORM_FILLED,
    METADATA_CHANGED
}
