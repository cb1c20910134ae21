package vn.hososo.gateway.key;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An RSA private key in a PKCS#8 PEM file that only its owner may read. */
record KeyFile(Path path) {
    private static final int BITS = 2048;

    /** The key in the file; a new one when there is no file. */
    RSAPrivateCrtKey readOrCreate() {
        return parsed(new OwnersFile(path).readOrCreate(KeyFile::generated));
    }

    RSAPrivateCrtKey read() throws IOException {
        return parsed(Files.readString(path));
    }

    private RSAPrivateCrtKey parsed(String pem) {
        try {
            var encoded = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException e) {
            throw new IllegalStateException("no RSA private key can be read from " + path, e);
        }
    }

    private static String generated() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            var encoded = generator.generateKeyPair().getPrivate().getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n"
                    + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
