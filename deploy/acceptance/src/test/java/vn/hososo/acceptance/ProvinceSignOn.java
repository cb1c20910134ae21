package vn.hososo.acceptance;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.OAuth2Config;
import no.nav.security.mock.oauth2.token.KeyProvider;
import no.nav.security.mock.oauth2.token.OAuth2TokenProvider;

/** Where the people of a province sign in: an OpenID Connect issuer with a page of its own. */
final class ProvinceSignOn implements AutoCloseable {
    private static final int PORT = RunningPlatform.PORT_BASE + 8;
    private static final String NAME = "tinh";

    private static final String PAGE = """
            <!doctype html>
            <html lang="vi">
            <meta charset="utf-8">
            <title>Đăng nhập của tỉnh</title>
            <h1>Đăng nhập của tỉnh</h1>
            <form method="post">
              <input name="username" aria-label="Tên đăng nhập" required>
              <textarea name="claims" aria-label="Thuộc tính"></textarea>
              <button>Đăng nhập</button>
            </form>
            </html>
            """;

    private final Path page;
    private MockOAuth2Server server;

    ProvinceSignOn() throws IOException {
        page = Files.writeString(Path.of("target/province-sign-on.html").toAbsolutePath(), PAGE);
        server = started();
    }

    String origin() {
        return "http://localhost:" + PORT + "/";
    }

    String issuer() {
        return origin() + NAME;
    }

    /** From now on it signs with another key and publishes only that. */
    void changeKey() {
        server.shutdown();
        server = started();
    }

    private MockOAuth2Server started() {
        OAuth2TokenProvider provider = new OAuth2TokenProvider(new OneKey(), (Instant) null);
        MockOAuth2Server issuer =
                new MockOAuth2Server(new OAuth2Config(true, page.toString(), null, false, provider, Set.of()));
        issuer.start(PORT);
        return issuer;
    }

    @Override
    public void close() {
        server.shutdown();
    }

    /** Under a name that no key had before. */
    private static final class OneKey extends KeyProvider {
        private final JWK key;

        OneKey() {
            this(made());
        }

        private OneKey(JWK key) {
            super(List.of(key), JWSAlgorithm.RS256.getName());
            this.key = key;
        }

        @Override
        public JWK signingKey(String issuer) {
            return key;
        }

        private static JWK made() {
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
    }
}
