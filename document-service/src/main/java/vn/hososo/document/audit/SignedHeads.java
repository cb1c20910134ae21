package vn.hososo.document.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.hososo.document.trace.Head;

/** Heads from where the database's owner cannot reach them; only those with the service's signature count. */
final class SignedHeads {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final UUID NOBODY = new UUID(0, 0);

    private final PublicKey key;
    private final Map<UUID, NavigableMap<Long, Head>> byUnit = new HashMap<>();
    private final List<Finding> forged = new ArrayList<>();

    SignedHeads(PublicKey key) {
        this.key = key;
    }

    static PublicKey publicKey(Path pem) throws IOException, GeneralSecurityException {
        String base64 = Files.readString(pem).replaceAll("-----[A-Z ]+-----", "");
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getMimeDecoder().decode(base64)));
    }

    /** Reads a heads file; one that does not exist holds none. */
    void readFile(Path file) throws IOException, GeneralSecurityException {
        if (!Files.exists(file)) {
            return;
        }
        int number = 0;
        for (String line : Files.readAllLines(file)) {
            number++;
            add(line, file.getFileName() + " line " + number);
        }
    }

    /** Takes a line of the file or the payload of an event: both hold the signed document. */
    void add(String text, String where) throws GeneralSecurityException {
        Head head = read(text);
        if (head == null) {
            forged.add(new Finding(
                    Finding.Kind.HEAD_FORGED, NOBODY, 0, null, where + " is not a head signed by document-service"));
            return;
        }
        byUnit.computeIfAbsent(head.unitId(), unit -> new TreeMap<>()).put(head.sequence(), head);
    }

    NavigableMap<Long, Head> of(UUID unitId) {
        return byUnit.getOrDefault(unitId, new TreeMap<>());
    }

    Iterable<UUID> units() {
        return byUnit.keySet();
    }

    List<Finding> forged() {
        return forged;
    }

    long count() {
        return byUnit.values().stream().mapToLong(Map::size).sum();
    }

    private @Nullable Head read(String text) throws GeneralSecurityException {
        try {
            String[] parts = JSON.readTree(text).path("document").asText().split("\\.", -1);
            if (parts.length != 3 || !"RS256".equals(json(parts[0]).path("alg").asText()) || !isSigned(parts)) {
                return null;
            }
            JsonNode head = json(parts[1]);
            return new Head(
                    UUID.fromString(head.path("unitId").asText()),
                    head.path("sequence").asLong(),
                    head.path("hash").asText(),
                    Instant.parse(head.path("sealedAt").asText()));
        } catch (IOException | RuntimeException unreadable) {
            return null;
        }
    }

    private boolean isSigned(String[] parts) throws GeneralSecurityException {
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(key);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static JsonNode json(String part) throws IOException {
        return JSON.readTree(Base64.getUrlDecoder().decode(part));
    }
}
