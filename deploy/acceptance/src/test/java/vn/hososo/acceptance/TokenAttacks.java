package vn.hososo.acceptance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.hososo.kit.testing.ForgedTokens;

/** Tokens that nobody may believe, shown at the public door to each of the services behind it and to the gateway itself. */
final class TokenAttacks {
    private static final List<String> DOORS = List.of(
            "/api/documents/units",
            "/api/signing/verifications/reasons",
            "/api/metrics/compliance",
            "/api/identity/me");
    private static final int REFUSED = 401;

    private final ForgedTokens forged;
    private int requests;

    private TokenAttacks(ForgedTokens forged) {
        this.forged = forged;
    }

    /** With the issuer's own key, so that each differs from a good one in one thing only. */
    static TokenAttacks ofPlatform() {
        try {
            var token = String.valueOf(Person.signIn("clerk.thua").token());
            var kid = part(token, 0).path("kid").asText();
            var subject = UUID.fromString(part(token, 1).path("sub").asText());
            return new TokenAttacks(new ForgedTokens(issuersKey(kid), kid, subject));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("the issuer's key cannot be read", e);
        }
    }

    /** Those that were not refused; the good one has to be believed, or nothing is shown. */
    List<String> believed() {
        List<String> believed = new ArrayList<>();
        for (var door : DOORS) {
            if (ask(door, forged.good()) == REFUSED) {
                throw new IllegalStateException("even a good token is refused at " + door);
            }
            forged.all().forEach((what, token) -> {
                int status = ask(door, token);
                if (status != REFUSED) {
                    believed.add(what + " at " + door + ": " + status);
                }
            });
        }
        return believed;
    }

    int requests() {
        return requests;
    }

    private int ask(String door, String token) {
        requests++;
        return Person.withToken(token).get(door).status();
    }

    private static JsonNode part(String token, int number) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[number]));
    }

    private static KeyPair issuersKey(String kid) throws IOException, GeneralSecurityException {
        var known = Person.nobody().get("/.well-known/jwks.json").ok().json().path("keys");
        for (var key : known) {
            if (key.path("kid").asText().equals(kid)) {
                var modulus = new BigInteger(
                        1, Base64.getUrlDecoder().decode(key.path("n").asText()));
                return secretOf(modulus).orElseThrow(() -> new IllegalStateException("no file of key " + kid));
            }
        }
        throw new IllegalStateException("key " + kid + " is not published");
    }

    private static Optional<KeyPair> secretOf(BigInteger modulus) throws IOException, GeneralSecurityException {
        try (var files = Files.walk(RunningPlatform.home().resolve("keys/identity"))) {
            for (Path file : files.filter(it -> it.toString().endsWith(".pem")).toList()) {
                var key = secret(Files.readString(file, StandardCharsets.US_ASCII));
                if (key.isPresent() && key.get().getModulus().equals(modulus)) {
                    var open = KeyFactory.getInstance("RSA")
                            .generatePublic(
                                    new RSAPublicKeySpec(modulus, key.get().getPublicExponent()));
                    return Optional.of(new KeyPair(open, key.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<RSAPrivateCrtKey> secret(String pem) throws GeneralSecurityException {
        if (!pem.contains("BEGIN PRIVATE KEY")) {
            return Optional.empty();
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
        return Optional.of(
                (RSAPrivateCrtKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der)));
    }
}
