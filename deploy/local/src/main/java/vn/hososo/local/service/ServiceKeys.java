package vn.hososo.local.service;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Set;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Secrets;

/** The services' own key pairs, and for each service a directory with the public keys of those who may call it. */
final class ServiceKeys {
    private final Path directory;

    ServiceKeys(Path directory) {
        this.directory = directory;
    }

    /** Makes what is missing; a pair is made whole or not at all. */
    void create(Arrows arrows) throws GeneralSecurityException, IOException {
        for (var service : Service.values()) {
            if (!Files.exists(directory.resolve(service.id()))) {
                createPair(service);
            }
        }
        for (var callee : Service.values()) {
            allow(callee, arrows.internalCallersOf(callee));
        }
    }

    Path privateKey(Service service) {
        return directory.resolve(service.id()).resolve("private.pem");
    }

    Path publicKey(Service service) {
        return directory.resolve(service.id()).resolve("public.pem");
    }

    Path peersOf(Service callee) {
        return directory.resolve("peers").resolve(callee.id());
    }

    private void createPair(Service service) throws GeneralSecurityException, IOException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        var draft = directory.resolve(service.id() + ".draft");
        Home.deleteTree(draft);
        writePem(draft.resolve("private.pem"), "PRIVATE KEY", pair.getPrivate().getEncoded());
        writePem(draft.resolve("public.pem"), "PUBLIC KEY", pair.getPublic().getEncoded());
        Files.move(draft, directory.resolve(service.id()), StandardCopyOption.ATOMIC_MOVE);
    }

    private void allow(Service callee, Set<Service> callers) throws IOException {
        var peers = peersOf(callee);
        Home.deleteTree(peers);
        Files.createDirectories(peers);
        for (var caller : callers) {
            Files.copy(publicKey(caller), peers.resolve(caller.id() + ".pem"));
        }
    }

    private static void writePem(Path file, String label, byte[] der) throws IOException {
        var base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII));
        var pem = "-----BEGIN " + label + "-----\n" + base64.encodeToString(der) + "\n-----END " + label + "-----\n";
        Secrets.writePrivate(file, pem.getBytes(StandardCharsets.US_ASCII));
    }
}
