package vn.hososo.kit.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** RSA keys in PEM files. */
final class PemKeys {
    private PemKeys() {}

    static PublicKey publicKey(Path file) {
        try {
            return KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(der(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no RSA public key can be read from " + file, e);
        }
    }

    static PrivateKey privateKey(Path file) {
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("no RSA private key can be read from " + file, e);
        }
    }

    private static byte[] der(Path file) throws IOException {
        String pem = Files.readString(file);
        return Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    }
}
