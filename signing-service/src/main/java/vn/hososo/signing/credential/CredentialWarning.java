package vn.hososo.signing.credential;

/** What somebody should see to before it stops work. */
enum CredentialWarning {
    CERTIFICATE_EXPIRES_SOON,
    CERTIFICATE_EXPIRED,
    PIN_LOCKED
}
