package vn.hososo.gateway.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.oauth2.sdk.TokenRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenCallback;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** A site's own sign-on: a real OpenID Connect issuer, whose next answer a test decides. */
public final class SiteIssuer {
    public static final SiteIssuer RUNNING = new SiteIssuer();

    /** The unit with the key {@code thua}. */
    public static final UUID THUA = UUID.fromString("0190a0a0-0000-7000-8000-00000000000a");

    private static final String NAME = "site";

    private final int port = freePort();
    private volatile OAuth2TokenCallback next = answer(60, Map.of());
    private MockOAuth2Server server = started();

    private SiteIssuer() {}

    String url() {
        return "http://localhost:" + port + "/" + NAME;
    }

    /** From now on its tokens say this. */
    public void says(long seconds, Map<String, Object> claims) {
        next = answer(seconds, claims);
    }

    private static OAuth2TokenCallback answer(long seconds, Map<String, Object> claims) {
        return new DefaultOAuth2TokenCallback(
                NAME, claims.get("preferred_username") + "@site", "JWT", List.of("hososo"), claims, seconds);
    }

    public void changeKey() {
        stop();
        start();
    }

    public void stop() {
        server.shutdown();
    }

    /** With a key of its own each time. */
    public void start() {
        server = started();
    }

    private MockOAuth2Server started() {
        var provider = new OAuth2TokenProvider(new OwnKey(key()), (Instant) null);
        var issuer = new MockOAuth2Server(new OAuth2Config(false, null, null, false, provider, Set.of(new Next())));
        issuer.start(port);
        return issuer;
    }

    /** With the name of its own that a real issuer gives each key. */
    private static final class OwnKey extends KeyProvider {
        private final JWK key;

        OwnKey(JWK key) {
            super(List.of(key), "RS256");
            this.key = key;
        }

        @Override
        public JWK signingKey(String issuer) {
            return key;
        }
    }

    private final class Next implements OAuth2TokenCallback {
        @Override
        public String issuerId() {
            return NAME;
        }

        @Override
        public String subject(TokenRequest request) {
            return next.subject(request);
        }

        @Override
        public String typeHeader(TokenRequest request) {
            return next.typeHeader(request);
        }

        @Override
        public List<String> audience(TokenRequest request) {
            return next.audience(request);
        }

        @Override
        public Map<String, Object> addClaims(TokenRequest request) {
            return next.addClaims(request);
        }

        @Override
        public long tokenExpiry() {
            return next.tokenExpiry();
        }
    }

    private static JWK key() {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(UUID.randomUUID().toString())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
