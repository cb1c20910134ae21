package vn.hososo.signing.credential;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.KeyUsageBit;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.time.Instant;
import java.util.HexFormat;

/** A certificate that passed every check of registration. */
record CheckedCertificate(
        String subject, String issuer, String serial, String sha256, Instant validFrom, Instant validTo) {

    /** Reads the key file with its PIN and checks chain, period and key usage. Blocking. */
    static CheckedCertificate read(byte[] file, char[] pin, TrustAnchors anchors, Instant at) {
        try (var key = SigningKey.open(file, pin)) {
            var certificate = key.certificate();
            if (!anchors.leadsHere(key.chain())) {
                throw CredentialProblem.notTrusted();
            }
            if (!certificate.isValidOn(java.util.Date.from(at))) {
                throw CredentialProblem.notValidNow();
            }
            if (!certificate.checkKeyUsage(KeyUsageBit.DIGITAL_SIGNATURE)
                    && !certificate.checkKeyUsage(KeyUsageBit.NON_REPUDIATION)) {
                throw CredentialProblem.notForSigning();
            }
            return of(certificate);
        } catch (SigningKey.Unopened e) {
            throw e.isWrongPin() ? CredentialProblem.pinWrong() : CredentialProblem.keyFileUnusable();
        }
    }

    private static CheckedCertificate of(CertificateToken certificate) {
        return new CheckedCertificate(
                certificate.getSubject().getRFC2253(),
                certificate.getIssuer().getRFC2253(),
                certificate.getSerialNumber().toString(16),
                HexFormat.of().formatHex(certificate.getDigest(DigestAlgorithm.SHA256)),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant());
    }
}
