package vn.hososo.kit.testing;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.interfaces.RSAPublicKey;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jspecify.annotations.Nullable;

/** A fresh database in a real PostgreSQL, a real Kafka with empty topics and an issuer's key page for the application under test. */
public class PlatformResource implements QuarkusTestResourceLifecycleManager {
    private static final String POSTGRES = "hososo.test.postgres";
    private static final List<String> SERVICES = List.of("document", "signing", "metrics", "gateway");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private @Nullable HttpServer keyPage;

    @Override
    public Map<String, String> start() {
        try {
            Map<String, String> settings = new HashMap<>();
            settings.putAll(database(postgresPort()));
            settings.putAll(trust());
            settings.put("kafka.bootstrap.servers", KafkaProcess.startEmpty());
            return settings;
        } catch (IOException | SQLException e) {
            throw new IllegalStateException("the test platform does not start", e);
        }
    }

    @Override
    public void stop() {
        if (keyPage != null) {
            keyPage.stop(0);
        }
    }

    private static int postgresPort() throws IOException {
        Integer running = Integer.getInteger(POSTGRES);
        if (running == null) {
            // Text in the order of its bytes, as every installation has it.
            running = EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", "C")
                    .setLocaleConfig("locale-provider", "builtin")
                    .setLocaleConfig("builtin-locale", "C.UTF-8")
                    .setServerConfig("max_connections", "200")
                    .start()
                    .getPort();
            System.setProperty(POSTGRES, Integer.toString(running));
        }
        return running;
    }

    /** The JDBC address of a database nobody has used yet, for its superuser without a password. */
    public static String freshDatabase() throws IOException, SQLException {
        int port = postgresPort();
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + createDatabase(port) + "?user=postgres";
    }

    private static String createDatabase(int port) throws SQLException {
        String name =
                "test_" + ProcessHandle.current().pid() + "_" + System.nanoTime() + "_" + DATABASES.incrementAndGet();
        try (var connection = java.sql.DriverManager.getConnection(
                        "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return name;
    }

    private static Map<String, String> database(int port) throws SQLException {
        String name = createDatabase(port);
        String server = "127.0.0.1:" + port + "/";
        return Map.of(
                "quarkus.datasource.username",
                "postgres",
                "quarkus.datasource.password",
                "postgres",
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://" + server + name,
                "quarkus.datasource.reactive.url",
                "postgresql://" + server + name);
    }

    private Map<String, String> trust() throws IOException {
        Path peers = Files.createTempDirectory("hososo-peers");
        for (String service : SERVICES) {
            Files.writeString(
                    peers.resolve(service + ".pem"),
                    TestKeys.pem("PUBLIC KEY", TestKeys.of(service).getPublic().getEncoded()));
            Files.writeString(
                    peers.resolve(service + ".key"),
                    TestKeys.pem(
                            "PRIVATE KEY", TestKeys.of(service).getPrivate().getEncoded()));
        }
        String service = org.eclipse.microprofile.config.ConfigProvider.getConfig()
                .getOptionalValue("hososo.service.name", String.class)
                .orElse("document");
        return Map.of(
                "hososo.trust.peer-keys", peers.toString(),
                "hososo.trust.own-key", peers.resolve(service + ".key").toString(),
                "hososo.trust.jwks-url", serveKeys());
    }

    private String serveKeys() throws IOException {
        var key = new RsaJsonWebKey((RSAPublicKey) TestKeys.of(Tokens.USER_KEY).getPublic());
        key.setKeyId(Tokens.USER_KEY);
        byte[] body = new JsonWebKeySet(key)
                .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY)
                .getBytes(StandardCharsets.UTF_8);
        keyPage = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        keyPage.createContext("/.well-known/jwks.json", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        keyPage.start();
        return "http://127.0.0.1:" + keyPage.getAddress().getPort() + "/.well-known/jwks.json";
    }
}
