package vn.hososo.kit.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.Waiting;

/** A token that was believed once is not verified again, and no longer believed than it would be otherwise. */
class TokenVerifierTest {
    private static final String KID = "of-users";
    private static final JWTAuthContextInfo UNUSED = new JWTAuthContextInfo();

    private final KeyPair pair = pair();
    private final TrustedKeys keys = new TrustedKeys(believing(), "document");
    private final TokenVerifier verifier = new TokenVerifier(keys);

    TokenVerifierTest() {
        keys.replaceUserKeys(Map.of(KID, pair.getPublic()));
    }

    @Test
    void aBelievedTokenSaysTheSameAgain() throws ParseException {
        String token = token(Instant.now().plusSeconds(60));

        assertThat(verifier.parse(token, UNUSED).getGroups()).containsExactly("clerk");
        assertThat(verifier.parse(token, UNUSED).getGroups()).containsExactly("clerk");
        assertThat(verifier.parse(token, UNUSED).getName()).isEqualTo("lan");
    }

    @Test
    void aBelievedTokenIsRefusedWhenItsKeyIsWithdrawn() throws ParseException {
        String token = token(Instant.now().plusSeconds(60));
        verifier.parse(token, UNUSED);

        keys.replaceUserKeys(Map.of("another", pair.getPublic()));

        assertRefused(token);
    }

    @Test
    void aBelievedTokenIsRefusedWhenItsKeysNameIsThatOfAnother() throws ParseException {
        String token = token(Instant.now().plusSeconds(60));
        verifier.parse(token, UNUSED);

        keys.replaceUserKeys(Map.of(KID, pair().getPublic()));

        assertRefused(token);
    }

    @Test
    void aBelievedTokenIsRefusedWhenItsTimeIsOver() throws ParseException {
        // clocks may differ by five seconds
        String token = token(Instant.now().minusSeconds(3));
        verifier.parse(token, UNUSED);

        Waiting.until(Duration.ofSeconds(10), () -> isRefused(token));
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verifier.parse(token, UNUSED)).isInstanceOf(ParseException.class);
    }

    private boolean isRefused(String token) {
        try {
            verifier.parse(token, UNUSED);
            return false;
        } catch (ParseException refused) {
            return true;
        }
    }

    private String token(Instant until) {
        return Jwt.claims()
                .issuer("hososo")
                .audience("hososo")
                .subject("7")
                .upn("lan")
                .groups(Set.of("clerk"))
                .issuedAt(until.minusSeconds(600))
                .expiresAt(until)
                .jws()
                .keyId(KID)
                .sign(pair.getPrivate());
    }

    private static KeyPair pair() {
        try {
            return KeyPairGenerator.getInstance("RSA").generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TrustConfig believing() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(TrustConfig.class)
                .build()
                .getConfigMapping(TrustConfig.class);
    }
}
