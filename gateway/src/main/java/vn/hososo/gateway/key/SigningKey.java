package vn.hososo.gateway.token;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.Map;
import vn.hososo.kit.trust.TrustedKeys;

/**
 * The key of user tokens, named by its thumbprint (RFC 7638). The gateway believes its own tokens through the same
 * {@link TrustedKeys} as every service, only that it needs not ask for the key.
 */
@ApplicationScoped
class SigningKey {
    private final RSAPrivateCrtKey secret;
    private final RSAPublicKey open;
    private final String id;

    SigningKey(TokenConfig config) {
        this.secret = new KeyFile(config.keyDirectory().resolve("user-tokens.pem")).readOrCreate();
        this.open = publicOf(secret);
        this.id = thumbprint(open);
    }

    void start(@Observes StartupEvent event, TrustedKeys trusted) {
        trusted.replaceUserKeys(Map.of(id, open));
    }

    String id() {
        return id;
    }

    PrivateKey secret() {
        return secret;
    }

    /** The public half as others read it. */
    JsonWebKeys published() {
        return JsonWebKeys.of(new JsonWebKeys.Key(
                "RSA", "sig", "RS256", id, encoded(open.getModulus()), encoded(open.getPublicExponent())));
    }

    private static RSAPublicKey publicOf(RSAPrivateCrtKey key) {
        try {
            var numbers = new RSAPublicKeySpec(key.getModulus(), key.getPublicExponent());
            return (RSAPublicKey) KeyFactory.getInstance("RSA").generatePublic(numbers);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the public half of the signing key cannot be made", e);
        }
    }

    private static String thumbprint(RSAPublicKey key) {
        try {
            var members = "{\"e\":\"" + encoded(key.getPublicExponent()) + "\",\"kty\":\"RSA\",\"n\":\""
                    + encoded(key.getModulus()) + "\"}";
            return encoded(MessageDigest.getInstance("SHA-256").digest(members.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(BigInteger number) {
        byte[] bytes = number.toByteArray();
        boolean signed = bytes.length > 1 && bytes[0] == 0;
        return encoded(signed ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
