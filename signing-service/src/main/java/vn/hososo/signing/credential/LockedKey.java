package vn.hososo.signing.credential;

/** A key file and the PIN that came for it, in memory for one signature. */
public final class LockedKey {

    private final byte[] file;
    private final char[] pin;

    LockedKey(byte[] file, char[] pin) {
        this.file = file;
        this.pin = pin;
    }

    /** Opens the file. Blocking: the password is stretched on purpose. */
    public SigningKey open() {
        try {
            return SigningKey.open(file, pin);
        } catch (SigningKey.Unopened e) {
            throw e.isWrongPin() ? CredentialProblem.pinWrong() : CredentialProblem.keyFileUnusable();
        }
    }

    @Override
    public String toString() {
        return "LockedKey[redacted]";
    }
}
