package vn.hososo.gateway.key;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/**
 * One key of user tokens.
 *
 * @param id its thumbprint (RFC 7638)
 * @param since when it was added
 */
public record SigningKey(String id, PrivateKey secret, RSAPublicKey open, Instant since) {
    static SigningKey of(RSAPrivateCrtKey secret, Instant since) {
        var open = publicOf(secret);
        return new SigningKey(thumbprint(open), secret, open, since);
    }

    /** The public half as others read it. */
    JsonWebKeys.Key published() {
        return new JsonWebKeys.Key(
                "RSA", "sig", "RS256", id, encoded(open.getModulus()), encoded(open.getPublicExponent()));
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
        return encoded(signed ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "SigningKey[" + id + "]";
    }
}
