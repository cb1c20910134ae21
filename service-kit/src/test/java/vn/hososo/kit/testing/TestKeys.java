package vn.hososo.kit.testing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** Key pairs of the running tests, kept in system properties because tests and resources have different class loaders. */
final class TestKeys {
    private TestKeys() {}

    static KeyPair of(String name) {
        String kept = System.getProperty(property(name));
        return kept == null ? generate(name) : read(kept);
    }

    private static KeyPair generate(String name) {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            KeyPair made = generator.generateKeyPair();
            System.setProperty(
                    property(name),
                    encode(made.getPrivate().getEncoded()) + ":"
                            + encode(made.getPublic().getEncoded()));
            return made;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair read(String kept) {
        try {
            String[] both = kept.split(":");
            KeyFactory rsa = KeyFactory.getInstance("RSA");
            PrivateKey secret = rsa.generatePrivate(
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(both[0])));
            PublicKey open = rsa.generatePublic(
                    new X509EncodedKeySpec(Base64.getDecoder().decode(both[1])));
            return new KeyPair(open, secret);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    static String pem(String type, byte[] der) {
        return "-----BEGIN " + type + "-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der) + "\n-----END " + type + "-----\n";
    }

    private static String encode(byte[] der) {
        return Base64.getEncoder().encodeToString(der);
    }

    private static String property(String name) {
        return "hososo.test.key." + name;
    }
}
