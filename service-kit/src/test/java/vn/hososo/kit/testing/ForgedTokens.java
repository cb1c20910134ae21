package vn.hososo.kit.testing;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Tokens that nobody may believe, beside a good one that differs from each of them in one thing only. They are written by
 * hand, for no library would make them.
 *
 * @param key the issuer's pair
 * @param kid its name
 * @param subject the account they claim to be
 */
public record ForgedTokens(KeyPair key, String kid, UUID subject) {
    private static final String ROLES = "\"groups\":[\"clerk\"]";

    /** For a service of the tests, whose issuer {@link Tokens} plays. */
    public static ForgedTokens ofTests(UUID subject) {
        return new ForgedTokens(TestKeys.of(Tokens.USER_KEY), Tokens.USER_KEY, subject);
    }

    public String good() {
        return rs256(header(), claims());
    }

    /** Each forgery by what is wrong with it. */
    public Map<String, String> all() {
        Map<String, String> forged = new LinkedHashMap<>();
        signatures(forged);
        keysOfTheirOwn(forged);
        claims(forged);
        spoilt(forged);
        return forged;
    }

    private void signatures(Map<String, String> forged) {
        forged.put("no algorithm", unsigned("none"));
        forged.put("no algorithm, in another case", unsigned("nOnE"));
        forged.put("an empty signature", unsigned("RS256"));
        forged.put("HMAC by the public key's bytes", hs256(key.getPublic().getEncoded()));
        forged.put(
                "HMAC by the public key's text",
                hs256(TestKeys.pem("PUBLIC KEY", key.getPublic().getEncoded()).getBytes(StandardCharsets.UTF_8)));
        forged.put("another hash", signed("SHA512withRSA", header("RS512"), claims()));
        forged.put("another padding", pss());
        forged.put("a stranger's key", rs256(stranger().getPrivate(), header(), claims()));
    }

    private void keysOfTheirOwn(Map<String, String> forged) {
        var stranger = stranger();
        var jwk = jwk(stranger.getPublic());
        forged.put("no key named", rs256("{\"alg\":\"RS256\"}", claims()));
        forged.put("an unknown key named", rs256(header("RS256", "unknown"), claims()));
        forged.put("a path as the key's name", rs256(header("RS256", "../../../../dev/null"), claims()));
        forged.put("SQL as the key's name", rs256(header("RS256", "x' union select '1"), claims()));
        forged.put("a key brought along", rs256(stranger.getPrivate(), with("\"jwk\":" + jwk), claims()));
        forged.put(
                "a place to fetch keys from",
                rs256(stranger.getPrivate(), with("\"jku\":\"http://127.0.0.1:1/jwks.json\""), claims()));
        forged.put(
                "a place to fetch a certificate from",
                rs256(stranger.getPrivate(), with("\"x5u\":\"http://127.0.0.1:1/cert.pem\""), claims()));
        forged.put("a header that must be understood", rs256(with("\"crit\":[\"exp\"],\"exp\":1"), claims()));
    }

    private void claims(Map<String, String> forged) {
        long now = Instant.now().getEpochSecond();
        forged.put("expired", rs256(header(), claims().replaceAll("\"exp\":\\d+", "\"exp\":" + (now - 60))));
        forged.put(
                "made in the future", rs256(header(), claims().replaceAll("\"iat\":\\d+", "\"iat\":" + (now + 300))));
        forged.put("not valid yet", rs256(header(), claims("\"nbf\":" + (now + 300))));
        forged.put("without an end", rs256(header(), without("exp")));
        forged.put("without a beginning", rs256(header(), without("iat")));
        forged.put("without a subject", rs256(header(), without("sub")));
        forged.put("without an issuer", rs256(header(), without("iss")));
        forged.put("without an audience", rs256(header(), without("aud")));
        forged.put("another issuer", rs256(header(), claims().replace("\"iss\":\"hososo\"", "\"iss\":\"other\"")));
        forged.put("another audience", rs256(header(), claims().replace("\"aud\":\"hososo\"", "\"aud\":\"other\"")));
        forged.put("a claim twice", rs256(header(), claims("\"groups\":[\"system-admin\"]")));
        forged.put("a service's role", rs256(header(), claims().replace("[\"clerk\"]", "[\"clerk\",\"service\"]")));
    }

    private void spoilt(Map<String, String> forged) {
        var good = good();
        var parts = good.split("\\.");
        forged.put("cut at the end", good.substring(0, good.length() - 8));
        forged.put("without the third part", parts[0] + "." + parts[1]);
        forged.put("a fourth part", good + "." + parts[2]);
        forged.put(
                "other claims under the same signature",
                parts[0] + "." + encoded(claims().replace("[\"clerk\"]", "[\"clerk\",\"system-admin\"]")) + "."
                        + parts[2]);
        forged.put("the header twice", rs256("{\"alg\":\"none\"," + header().substring(1), claims()));
        forged.put("no JSON", encoded("alg") + "." + encoded("claims") + "." + parts[2]);
        forged.put("nothing but dots", "..");
    }

    private String header() {
        return header("RS256");
    }

    private String header(String algorithm) {
        return header(algorithm, kid);
    }

    private static String header(String algorithm, String kid) {
        return "{\"alg\":\"" + algorithm + "\",\"typ\":\"JWT\",\"kid\":\"" + kid + "\"}";
    }

    private String with(String more) {
        return header().replace("}", "," + more + "}");
    }

    private String claims() {
        long now = Instant.now().getEpochSecond();
        return "{\"iss\":\"hososo\",\"aud\":\"hososo\",\"sub\":\"" + subject + "\",\"upn\":\"clerk.forged\"," + ROLES
                + ",\"iat\":" + now + ",\"exp\":" + (now + 600) + ",\"jti\":\"" + UUID.randomUUID() + "\"}";
    }

    private String claims(String more) {
        return claims().replace("}", "," + more + "}");
    }

    private String without(String claim) {
        return claims().replaceAll("\"" + claim + "\":(\"[^\"]*\"|\\d+),", "");
    }

    private String unsigned(String algorithm) {
        return encoded(header(algorithm)) + "." + encoded(claims()) + ".";
    }

    private String rs256(String header, String claims) {
        return rs256(key.getPrivate(), header, claims);
    }

    private static String rs256(PrivateKey by, String header, String claims) {
        return signed("SHA256withRSA", by, header, claims);
    }

    private String signed(String algorithm, String header, String claims) {
        return signed(algorithm, key.getPrivate(), header, claims);
    }

    private static String signed(String algorithm, PrivateKey by, String header, String claims) {
        try {
            var text = encoded(header) + "." + encoded(claims);
            var signature = Signature.getInstance(algorithm);
            if (algorithm.equals("RSASSA-PSS")) {
                signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
            }
            signature.initSign(by);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private String pss() {
        return signed("RSASSA-PSS", header("PS256"), claims());
    }

    private String hs256(byte[] secret) {
        try {
            var text = encoded(header("HS256")) + "." + encoded(claims());
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, "HmacSHA256"));
            return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair stranger() {
        return TestKeys.of("stranger");
    }

    private static String jwk(PublicKey open) {
        var rsa = (RSAPublicKey) open;
        return "{\"kty\":\"RSA\",\"n\":\"" + encoded(unsigned(rsa.getModulus())) + "\",\"e\":\""
                + encoded(unsigned(rsa.getPublicExponent())) + "\"}";
    }

    private static byte[] unsigned(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return bytes[0] == 0 ? java.util.Arrays.copyOfRange(bytes, 1, bytes.length) : bytes;
    }

    private static String encoded(String text) {
        return encoded(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
