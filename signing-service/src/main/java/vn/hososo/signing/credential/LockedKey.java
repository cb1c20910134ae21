package vn.hososo.signing.credential;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.signing.token.TokenFailure;
import vn.hososo.signing.token.Tokens;

/** Where a key is and the PIN that came for it, in memory for one request. */
public final class LockedKey {

    private interface Opening {
        SigningKey with(char[] pin);
    }

    /**
     * Under which name wrong PINs are counted, and how many came since the last right one.
     *
     * @param credentialId absent while the credential is only being registered
     */
    record Count(String place, @Nullable UUID credentialId, int wrongPins) {}

    private final Opening opening;
    private final char[] pin;
    private final Count count;

    private LockedKey(Opening opening, char[] pin, Count count) {
        this.opening = opening;
        this.pin = pin;
        this.count = count;
    }

    /** @param known the certificates of its key; null where they are in the file only */
    static LockedKey inFile(byte[] file, @Nullable CertificateChain known, char[] pin, Count count) {
        return new LockedKey(given -> fromFile(file, known, given), pin, count);
    }

    /**
     * @param refuseAt see {@link Tokens#open}
     * @param sha256 of the certificate that the key must have; null when it is only being registered
     */
    static LockedKey onToken(
            Tokens tokens, KeyHome.OnToken home, char[] pin, Count count, long refuseAt, @Nullable String sha256) {
        return new LockedKey(given -> fromToken(tokens, home, given, refuseAt, sha256), pin, count);
    }

    Count count() {
        return count;
    }

    /** Opens it. Blocking: a file's password is stretched on purpose, a token is one caller's at a time. */
    public SigningKey open() {
        return opening.with(pin.clone());
    }

    private static SigningKey fromFile(byte[] file, @Nullable CertificateChain known, char[] pin) {
        try {
            return known == null ? SigningKey.open(file, pin) : SigningKey.open(file, pin, known);
        } catch (SigningKey.Unopened e) {
            throw e.isWrongPin() ? CredentialProblem.pinWrong() : CredentialProblem.keyFileUnusable();
        }
    }

    private static SigningKey fromToken(
            Tokens tokens, KeyHome.OnToken home, char[] pin, long refuseAt, @Nullable String sha256) {
        try {
            var key = SigningKey.onToken(tokens.open(home.token(), home.keyLabel(), pin, refuseAt));
            if (sha256 != null && !sha256.equals(key.certificateChain().sha256())) {
                key.close();
                throw CredentialProblem.tokenKeyMissing();
            }
            return key;
        } catch (TokenFailure e) {
            throw CredentialProblem.of(e);
        }
    }

    @Override
    public String toString() {
        return "LockedKey[redacted]";
    }
}
