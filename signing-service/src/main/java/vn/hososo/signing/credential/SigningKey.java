package vn.hososo.signing.credential;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import eu.europa.esig.dss.token.DSSPrivateKeyEntry;
import eu.europa.esig.dss.token.Pkcs12SignatureToken;
import java.security.KeyStore.PasswordProtection;
import java.security.UnrecoverableKeyException;
import java.util.List;
import org.bouncycastle.asn1.x500.style.BCStyle;

/** An opened key file (PKCS#12). Lives for one signature; the PIN is wiped when it is closed. */
public final class SigningKey implements AutoCloseable {

    private final Pkcs12SignatureToken token;
    private final DSSPrivateKeyEntry entry;
    private final PasswordProtection pin;

    private SigningKey(Pkcs12SignatureToken token, DSSPrivateKeyEntry entry, PasswordProtection pin) {
        this.token = token;
        this.entry = entry;
        this.pin = pin;
    }

    /** Why a key file could not be opened. */
    public static final class Unopened extends Exception {

        private static final long serialVersionUID = 1L;

        private final boolean wrongPin;

        Unopened(boolean wrongPin, Throwable cause) {
            super(wrongPin ? "wrong PIN" : "not a usable PKCS#12 file", cause);
            this.wrongPin = wrongPin;
        }

        public boolean isWrongPin() {
            return wrongPin;
        }
    }

    public static SigningKey open(byte[] file, char[] pin) throws Unopened {
        var protection = new PasswordProtection(pin);
        try {
            var token = new Pkcs12SignatureToken(file, protection);
            var keys = token.getKeys();
            if (keys.size() != 1) {
                throw new Unopened(false, new IllegalArgumentException("holds " + keys.size() + " keys"));
            }
            return new SigningKey(token, keys.getFirst(), protection);
        } catch (RuntimeException e) {
            throw new Unopened(isWrongPin(e), e);
        }
    }

    public CertificateToken certificate() {
        return entry.getCertificate();
    }

    /** Whom the certificate names. */
    public String commonName() {
        return DSSASN1Utils.extractAttributeFromX500Principal(
                BCStyle.CN, certificate().getSubject());
    }

    public List<CertificateToken> chain() {
        return List.of(entry.getCertificateChain());
    }

    public SignatureValue sign(ToBeSigned data) {
        return token.sign(data, DigestAlgorithm.SHA256, entry);
    }

    @Override
    public void close() {
        token.close();
        try {
            pin.destroy();
        } catch (javax.security.auth.DestroyFailedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "SigningKey[redacted]";
    }

    private static boolean isWrongPin(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnrecoverableKeyException) {
                return true;
            }
        }
        return false;
    }
}
