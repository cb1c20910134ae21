package vn.hososo.metrics.signal;

/** What is asked about. */
public enum SignalKind {
    /** Dossiers were opened in bulk on the last working days of the period. */
    DOSSIERS_OPENED_AT_PERIOD_END,
    /** Many dossiers hold one document only, filed after the work was done. */
    SINGLE_DOCUMENT_DOSSIERS_AFTER_FACT,
    /** Many documents were issued on the last working day of the period. */
    ISSUED_ON_LAST_DAY
}
