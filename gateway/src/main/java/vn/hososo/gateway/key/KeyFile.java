package vn.hososo.gateway.token;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;

/** An RSA private key in a PKCS#8 PEM file that only its owner may read. */
record KeyFile(Path path) {
    private static final int BITS = 2048;

    /** The key in the file; a new one, written whole or not at all, when there is no file. */
    RSAPrivateCrtKey readOrCreate() {
        try {
            if (!Files.exists(path)) {
                create();
            }
            return read();
        } catch (IOException e) {
            throw new UncheckedIOException("the signing key cannot be kept in " + path, e);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("no RSA private key can be read from " + path, e);
        }
    }

    private RSAPrivateCrtKey read() throws IOException, GeneralSecurityException {
        var text = Files.readString(path).replaceAll("-----[A-Z ]+-----", "");
        var encoded = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(text));
        return (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(encoded);
    }

    private void create() throws IOException, GeneralSecurityException {
        Files.createDirectories(path.getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var temporary = Files.createTempFile(path.getParent(), "key", ".tmp", owner);
        Files.writeString(temporary, generated());
        try {
            // a link, not a move: two gateways that start together must end with the same key
            Files.createLink(path, temporary);
        } catch (FileAlreadyExistsException theOtherWasFirst) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private static String generated() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(BITS);
        var encoded = generator.generateKeyPair().getPrivate().getEncoded();
        return "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded)
                + "\n-----END PRIVATE KEY-----\n";
    }
}
