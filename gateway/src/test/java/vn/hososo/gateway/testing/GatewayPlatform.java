package vn.hososo.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.HashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.testing.PlatformResource;

/** The kit's platform without its issuer, for the gateway is the issuer; two services behind it answer, one is away. */
public class GatewayPlatform extends PlatformResource {
    public static final String ADMIN_PASSWORD = "admin password of the tests";

    private static final Path KEY_STORE =
            Path.of("target", "tls", "gateway.p12").toAbsolutePath();
    private static final String KEY_STORE_PASSWORD = "changeit";

    private @Nullable FakeService service;

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.remove("hososo.trust.jwks-url");
        service = new FakeService();
        settings.put("hososo.upstream.documents", service.url());
        settings.put("hososo.upstream.metrics", service.url());
        settings.put("hososo.upstream.signing", "http://127.0.0.1:" + closedPort());
        settings.put("hososo.upstream.max-body-size", "8M");
        settings.put("hososo.upstream.idle-timeout", "2s");
        settings.put("hososo.upstream.rest", "1s");
        settings.putAll(tls());
        settings.put("hososo.identity.key-directory", emptyDirectory());
        settings.put("hososo.identity.bootstrap-admin-password", ADMIN_PASSWORD);
        settings.put("hososo.identity.hash-memory", "256");
        settings.put("hososo.identity.hash-passes", "1");
        settings.put("hososo.identity.factor-required-roles", "district-office");
        settings.put("hososo.identity.key-grace", "3s");
        settings.put("hososo.sso.issuer", SiteIssuer.RUNNING.url());
        settings.put("hososo.sso.redirect-uri", "http://127.0.0.1:8080/session/sso/callback");
        settings.put("hososo.sso.roles.VanThu", "clerk");
        settings.put("hososo.sso.roles.CanBo", "officer");
        settings.put("hososo.sso.roles.LanhDao", "leader");
        return settings;
    }

    @Override
    public void stop() {
        super.stop();
        if (service != null) {
            service.close();
        }
    }

    /** Believes the certificate of the tests. */
    public static SSLContext trustingTls() {
        try (var in = Files.newInputStream(KEY_STORE)) {
            var certificates = KeyStore.getInstance("PKCS12");
            certificates.load(in, KEY_STORE_PASSWORD.toCharArray());
            var trusted = KeyStore.getInstance("PKCS12");
            trusted.load(null, null);
            trusted.setCertificateEntry("gateway", certificates.getCertificate("gateway"));
            var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            var tls = SSLContext.getInstance("TLS");
            tls.init(null, trust.getTrustManagers(), null);
            return tls;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpClient overTls(HttpClient.Version version) {
        return HttpClient.newBuilder()
                .sslContext(trustingTls())
                .version(version)
                .build();
    }

    private static Map<String, String> tls() {
        try {
            Files.createDirectories(KEY_STORE.getParent());
            Files.deleteIfExists(KEY_STORE);
            var made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "gateway",
                            "-keyalg",
                            "EC",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost,ip:127.0.0.1",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            KEY_STORE.toString(),
                            "-storepass",
                            KEY_STORE_PASSWORD)
                    .inheritIO()
                    .start()
                    .waitFor();
            if (made != 0) {
                throw new IllegalStateException("keytool made no certificate");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return Map.of(
                "quarkus.http.tls-configuration-name",
                "door",
                "quarkus.tls.door.key-store.p12.path",
                KEY_STORE.toString(),
                "quarkus.tls.door.key-store.p12.password",
                KEY_STORE_PASSWORD);
    }

    private static String emptyDirectory() {
        try {
            return Files.createTempDirectory("hososo-identity").resolve("keys").toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int closedPort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
