package vn.hososo.gateway.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.testing.PlatformResource;

/** The kit's platform without its issuer, for the gateway is the issuer; two services behind it answer, one is away. */
public class GatewayPlatform extends PlatformResource {
    public static final String ADMIN_PASSWORD = "admin password of the tests";

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
        settings.put("hososo.identity.key-directory", emptyDirectory());
        settings.put("hososo.identity.bootstrap-admin-password", ADMIN_PASSWORD);
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
            service.stop();
        }
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
