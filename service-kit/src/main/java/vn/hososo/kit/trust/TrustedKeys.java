package vn.hososo.kit.trust;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The keys that may have signed a token, each with what it is believed for. */
@ApplicationScoped
public class TrustedKeys {
    private static final String PEM = ".pem";

    private final Map<String, TrustedKey> peers;
    private final String issuer;
    private final String audience;
    private final String ownAudience;
    private volatile Map<String, TrustedKey> users = Map.of();

    TrustedKeys(TrustConfig config, @ConfigProperty(name = "hososo.service.name") String service) {
        this.issuer = config.issuer();
        this.audience = config.audience();
        this.ownAudience = "service:" + service;
        this.peers = config.peerKeys().map(this::readPeers).orElse(Map.of());
    }

    /** A key and the only issuer and audience it is believed for. */
    record TrustedKey(PublicKey key, String issuer, String audience, boolean peer) {}

    /** Replaces the keys of user tokens. */
    public void replaceUserKeys(Map<String, PublicKey> byKid) {
        Map<String, TrustedKey> replaced = new HashMap<>();
        byKid.forEach((kid, key) -> replaced.put(kid, new TrustedKey(key, issuer, audience, false)));
        users = Map.copyOf(replaced);
    }

    boolean knowsUsers() {
        return !users.isEmpty();
    }

    Optional<TrustedKey> find(String kid) {
        return Optional.ofNullable(users.get(kid)).or(() -> Optional.ofNullable(peers.get(kid)));
    }

    private Map<String, TrustedKey> readPeers(Path directory) {
        try (var files = Files.list(directory)) {
            Map<String, TrustedKey> read = new HashMap<>();
            files.filter(it -> it.getFileName().toString().endsWith(PEM)).forEach(file -> {
                String name = "service:" + file.getFileName().toString().replace(PEM, "");
                read.put(name, new TrustedKey(PemKeys.publicKey(file), name, ownAudience, true));
            });
            return Map.copyOf(read);
        } catch (IOException e) {
            throw new UncheckedIOException("the peers' keys cannot be read from " + directory, e);
        }
    }
}
