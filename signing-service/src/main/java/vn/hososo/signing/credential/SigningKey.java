package vn.hososo.signing.credential;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.DSSASN1Utils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.Signature;
import java.security.UnrecoverableKeyException;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.style.BCStyle;
import vn.hososo.signing.token.TokenKey;

/** An opened key, of a key file (PKCS#12) or a token (PKCS#11). Lives for one signature. */
public final class SigningKey implements AutoCloseable {

    /** How the signature's value is computed where the key is. */
    private interface Computation {
        Signature instance(String algorithm) throws GeneralSecurityException;
    }

    private final CertificateChain chain;
    private final PrivateKey key;
    private final Computation computation;
    private final Runnable closing;

    private SigningKey(CertificateChain chain, PrivateKey key, Computation computation, Runnable closing) {
        this.chain = chain;
        this.key = key;
        this.computation = computation;
        this.closing = closing;
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

    /** @param pin wiped before this returns */
    public static SigningKey open(byte[] file, char[] pin) throws Unopened {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), pin);
            var keys = keys(store);
            if (keys.size() != 1) {
                throw new Unopened(false, new IllegalArgumentException("holds " + keys.size() + " keys"));
            }
            var alias = keys.getFirst();
            return inFile(chain(store.getCertificateChain(alias)), store, alias, pin);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new Unopened(isWrongPin(e), e);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    /**
     * The same where the certificates are known: the PIN is stretched once, for the key, and not for seal and certificates too. What
     * it does not decrypt to a key was another PIN.
     */
    static SigningKey open(byte[] file, char[] pin, CertificateChain known) throws Unopened {
        try {
            var store = KeyStore.getInstance("PKCS12");
            store.load(new ByteArrayInputStream(file), null);
            var keys = keys(store);
            // Some programs lock the key up together with the certificates.
            return keys.size() == 1 ? inFile(known, store, keys.getFirst(), pin) : open(file, pin);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            throw new Unopened(isWrongPin(e), e);
        } finally {
            Arrays.fill(pin, '\0');
        }
    }

    private static SigningKey inFile(CertificateChain chain, KeyStore store, String alias, char[] pin)
            throws GeneralSecurityException {
        return new SigningKey(chain, (PrivateKey) store.getKey(alias, pin), Signature::getInstance, () -> {});
    }

    static SigningKey onToken(TokenKey token) {
        return new SigningKey(
                chain(token.chain().toArray(Certificate[]::new)),
                token.handle(),
                algorithm -> Signature.getInstance(algorithm, token.provider()),
                token::close);
    }

    public CertificateToken certificate() {
        return chain.signer();
    }

    /** Whom the certificate names. */
    public String commonName() {
        return DSSASN1Utils.extractAttributeFromX500Principal(
                BCStyle.CN, certificate().getSubject());
    }

    public List<CertificateToken> chain() {
        return chain.certificates();
    }

    public CertificateChain certificateChain() {
        return chain;
    }

    public SignatureValue sign(ToBeSigned data) {
        var algorithm = algorithm(certificate());
        try {
            var signature = computation.instance(algorithm.getJCEId());
            signature.initSign(key);
            signature.update(data.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException | ProviderException e) {
            throw CredentialProblem.keyDoesNotSign(e);
        }
    }

    /** RSA (PKCS#1 v1.5) or ECDSA, as the certificate's key is, always with SHA-256. */
    public static SignatureAlgorithm algorithm(CertificateToken certificate) {
        return switch (certificate.getPublicKey().getAlgorithm()) {
            case "RSA" -> SignatureAlgorithm.RSA_SHA256;
            case "EC" -> SignatureAlgorithm.ECDSA_SHA256;
            case String other -> throw new IllegalArgumentException("no signatures with keys of kind " + other);
        };
    }

    @Override
    public void close() {
        closing.run();
    }

    @Override
    public String toString() {
        return "SigningKey[redacted]";
    }

    private static List<String> keys(KeyStore store) throws GeneralSecurityException {
        return Collections.list(store.aliases()).stream()
                .filter(alias -> isKey(store, alias))
                .toList();
    }

    private static boolean isKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private static CertificateChain chain(Certificate[] certificates) {
        return new CertificateChain(Stream.of(certificates)
                .map(certificate -> new CertificateToken((X509Certificate) certificate))
                .toList());
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
