package vn.hososo.signing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;

/** A SoftHSM token. Its configuration is named by the environment of the tests, see this module's pom. */
public final class TestHsm {

    public static final String LIBRARY = "/usr/lib/softhsm/libsofthsm2.so";
    public static final String PIN = "73914628";

    /** The names of the tokens in the configuration of the service, which are their labels too. */
    public static final List<String> NAMES = List.of("trial", "other", "third");

    private final String token;

    public TestHsm(String token) {
        this.token = token;
    }

    public static void requireTools() {
        Tools.require("softhsm2-util", "softhsm2");
        Tools.require("pkcs11-tool", "opensc");
    }

    /** New tokens for this run; before the library is loaded, which looks for tokens only once. */
    static void create() {
        // The service may be started several times in one run of the tests.
        if (!Tools.has("softhsm2-util") || System.setProperty(TestHsm.class.getName(), "created") != null) {
            return;
        }
        try {
            var configuration = Path.of(System.getenv("SOFTHSM2_CONF"));
            var tokens = configuration.resolveSibling(
                    "tokens-" + ProcessHandle.current().pid());
            Files.createDirectories(tokens);
            Files.writeString(configuration, "directories.tokendir = " + tokens + "\nlog.level = ERROR\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var name : NAMES) {
            Tools.run("softhsm2-util", "--init-token", "--free", "--label", name, "--so-pin", "00000000", "--pin", PIN);
        }
    }

    /** Generates a key on the token and puts a certificate beside it; the certificate. */
    public X509Certificate generate(String label, String id, String type, TestPki pki, String name) {
        run("--keypairgen", "--key-type", type, "--label", label, "--id", id);
        var certificate = pki.certify(publicKey(label, type), name);
        try {
            var file = Files.createTempFile("certificate", ".der");
            Files.write(file, certificate.getEncoded());
            run("--write-object", file.toString(), "--type", "cert", "--label", label, "--id", id);
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
        return certificate;
    }

    /** What pkcs11-tool says of the private key. */
    public String describe(String label) {
        return run("--list-objects", "--type", "privkey", "--label", label);
    }

    /** By id: pkcs11-tool passes over a label here and takes the first key it finds. */
    public byte[] sign(String id, String mechanism, byte[] data) {
        try {
            var input = Files.createTempFile("data", ".bin");
            var output = Files.createTempFile("value", ".bin");
            Files.write(input, data);
            run(
                    "--sign",
                    "--id",
                    id,
                    "--mechanism",
                    mechanism,
                    "--input-file",
                    input.toString(),
                    "--output-file",
                    output.toString());
            assertThat(output)
                    .as("pkcs11-tool is content with an unknown mechanism")
                    .isNotEmptyFile();
            return Files.readAllBytes(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PublicKey publicKey(String label, String type) {
        try {
            var file = Files.createTempFile("public", ".der");
            run("--read-object", "--type", "pubkey", "--label", label, "--output-file", file.toString());
            return KeyFactory.getInstance(type.startsWith("EC") ? "EC" : "RSA")
                    .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(file)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String run(String... arguments) {
        var command = new ArrayList<>(
                List.of("pkcs11-tool", "--module", LIBRARY, "--token-label", token, "--login", "--pin", PIN));
        command.addAll(List.of(arguments));
        return Tools.run(command.toArray(String[]::new));
    }
}
