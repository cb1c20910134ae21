package vn.hososo.kit.testing;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/** Bearer tokens as the gateway and the services make them, and some that must be refused. */
public final class Tokens {
    static final String USER_KEY = "users";
    private static final int GOOD_FOR_SECONDS = 600;
    /** As a person uses one for many requests; signing for each would take a twentieth of the tests' processor time. */
    private static final Duration USED = Duration.ofMinutes(1);

    private static final Map<List<Object>, Issued> ISSUED = new ConcurrentHashMap<>();

    private Tokens() {}

    /** A token of a person with one role, named after it. */
    public static String user(String role, @Nullable UUID unit) {
        return user(role + "." + unit, unit, role);
    }

    public static String user(String upn, @Nullable UUID unit, String... roles) {
        return ISSUED.compute(
                        Arrays.asList(upn, unit, List.of(roles)),
                        (whose, issued) -> issued != null && issued.isStillUsed() ? issued : issue(upn, unit, roles))
                .token();
    }

    private record Issued(String token, Instant at) {
        boolean isStillUsed() {
            return Instant.now().isBefore(at.plus(USED));
        }
    }

    private static Issued issue(String upn, @Nullable UUID unit, String... roles) {
        var claims = claims(upn, unit, GOOD_FOR_SECONDS, roles);
        return new Issued(sign(claims, TestKeys.of(USER_KEY), USER_KEY), Instant.now());
    }

    /** The account id that {@link #user} puts in as subject. */
    public static UUID subject(String upn) {
        return UUID.nameUUIDFromBytes(upn.getBytes(StandardCharsets.UTF_8));
    }

    public static String expired(String upn, @Nullable UUID unit, String... roles) {
        return sign(claims(upn, unit, -60, roles), TestKeys.of(USER_KEY), USER_KEY);
    }

    /** Signed by a key that nobody trusts, under the trusted key's name. */
    public static String foreign(String upn, @Nullable UUID unit, String... roles) {
        return sign(claims(upn, unit, GOOD_FOR_SECONDS, roles), TestKeys.of("stranger"), USER_KEY);
    }

    /** A token of one service for the internal paths of another. */
    public static String service(String caller, String callee) {
        return service(caller, callee, null);
    }

    /** As {@link #service(String, String)}, for the request of a person. */
    public static String service(String caller, String callee, @Nullable String onBehalfOf) {
        var claims = claims("service:" + caller, null, 60, "service");
        claims.setSubject("service:" + caller);
        claims.setIssuer("service:" + caller);
        claims.setAudience("service:" + callee);
        if (onBehalfOf != null) {
            claims.setStringClaim("onBehalfOf", onBehalfOf);
        }
        return sign(claims, TestKeys.of(caller), "service:" + caller);
    }

    private static JwtClaims claims(String upn, @Nullable UUID unit, int seconds, String... roles) {
        var claims = new JwtClaims();
        claims.setIssuer("hososo");
        claims.setAudience("hososo");
        claims.setSubject(subject(upn).toString());
        claims.setStringClaim("upn", upn);
        claims.setStringClaim("name", "Người dùng " + upn);
        claims.setStringListClaim("groups", new ArrayList<>(List.of(roles)));
        if (unit != null) {
            claims.setStringClaim("unit", unit.toString());
        }
        claims.setIssuedAtToNow();
        var expires = NumericDate.now();
        expires.addSeconds(seconds);
        claims.setExpirationTime(expires);
        claims.setGeneratedJwtId();
        return claims;
    }

    private static String sign(JwtClaims claims, KeyPair key, String kid) {
        var token = new JsonWebSignature();
        token.setPayload(claims.toJson());
        token.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        token.setKeyIdHeaderValue(kid);
        token.setKey(key.getPrivate());
        try {
            return token.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
