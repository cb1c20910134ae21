package vn.hososo.signing.signing;

/**
 * Where a signature stands between this service and document-service. STORED, reached exactly once, means that
 * document-service has the revision; ABANDONED that it had not when it was asked, which a late arrival may still correct.
 */
enum SignatureState {
    PREPARED,
    STORED,
    ABANDONED
}
