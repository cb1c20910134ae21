package vn.hososo.local.service;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;
import vn.hososo.local.home.Secrets;
import vn.hososo.local.pki.Authority;
import vn.hososo.local.process.ChildSpec;
import vn.hososo.local.process.JavaCommand;

/**
 * The four services as child processes. All configuration is given as environment variables, for command lines are
 * readable by everybody and it holds passwords. What is only good for a demonstration is set here and nowhere else.
 */
public final class Services {
    private static final String UNLIMITED = "1000000/1s";
    /** By itself the JVM begins with a part of the machine's memory, which is more than a service ever uses here. */
    public static final String FIRST_HEAP = "-Xms64m";
    /** Threads of the JVM share the areas that the C library takes memory from: few of them keep much less of it. */
    public static final Map<String, String> FEW_MALLOC_AREAS = Map.of("MALLOC_ARENA_MAX", "2");

    private final Home home;
    private final Ports ports;
    private final ServiceKeys keys;
    private final Secrets secrets;

    public Services(Home home, Ports ports) {
        this.home = home;
        this.ports = ports;
        this.keys = new ServiceKeys(home.keys());
        this.secrets = new Secrets(home.keys());
    }

    /** Makes the services' keys when they are missing, the list of who may call whom, and room for further settings. */
    public void prepare() throws GeneralSecurityException, IOException {
        keys.create(Arrows.read(home.root().resolve("contracts/arrows.csv")));
        Files.createDirectories(home.keys().resolve("identity"));
        for (var service : Service.values()) {
            var settings = home.settings(service.id());
            if (!Files.exists(settings)) {
                Files.createDirectories(settings.getParent());
                Files.createFile(settings);
            }
        }
    }

    public ChildSpec child(Service service) throws IOException {
        var jar = jar(service);
        if (!Files.exists(jar)) {
            throw new FileNotFoundException(jar + " (chưa biên dịch / not built)");
        }
        // Health is asked several times a second during a start; each "not yet" would be a line of the log.
        var options = new ArrayList<>(List.of(
                FIRST_HEAP,
                "-Xmx" + service.heapMegabytes() + "m",
                "-XX:+UseSerialGC",
                "-Dquarkus.log.category.\"io.smallrye.health\".level=WARN"));
        options.addAll(service.javaOptions());
        return ChildSpec.of(
                service.id(),
                JavaCommand.jar(jar, options),
                environment(service),
                home.log(service.id()),
                service.port(ports),
                readiness(service));
    }

    /** What the program needs that checks the trace: it reads the database as the service does, and nothing else. */
    public Map<String, String> traceEnvironment(int postgresPort, int kafkaPort) throws IOException {
        return Map.of(
                "TRACE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:" + postgresPort + "/" + Service.DOCUMENT.database(),
                "TRACE_DATABASE_USER", Service.DOCUMENT.database(),
                "TRACE_DATABASE_PASSWORD", secrets.password(Service.DOCUMENT.database()),
                "TRACE_HEADS_FILE", home.traceHeads().toString(),
                "TRACE_PUBLIC_KEY", keys.publicKey(Service.DOCUMENT).toString(),
                "TRACE_KAFKA", "127.0.0.1:" + kafkaPort);
    }

    Map<String, String> environment(Service service) throws IOException {
        var environment = new HashMap<>(common(service));
        environment.putAll(FEW_MALLOC_AREAS);
        switch (service) {
            case DOCUMENT ->
                environment.putAll(Map.of(
                        "HOSOSO_TRUST_JWKS_URL", jwks(),
                        "HOSOSO_CONTENT_DIRECTORY", home.content().toString(),
                        "HOSOSO_TRACE_HEADS_FILE", home.traceHeads().toString()));
            case SIGNING ->
                environment.putAll(Map.of(
                        "HOSOSO_TRUST_JWKS_URL",
                        jwks(),
                        "HOSOSO_DOCUMENT_SERVICE_URL",
                        ports.url(ports.document()),
                        "HOSOSO_TIMESTAMP_URL",
                        ports.url(ports.pki()) + "/timestamp",
                        "HOSOSO_CREDENTIAL_ANCHORS",
                        home.pki().resolve("anchors").toString(),
                        "HOSOSO_CREDENTIAL_UNATTENDED_PIN",
                        "demo",
                        "HOSOSO_SEAL_KEY_FILE",
                        Authority.sealOf(home.pki()).toString(),
                        "HOSOSO_SEAL_PIN",
                        Authority.PASSWORD,
                        "HOSOSO_REVOCATION_CRL_URLS",
                        ports.url(ports.pki()) + "/crl/issuing.crl," + ports.url(ports.pki()) + "/crl/root.crl",
                        "HOSOSO_REVOCATION_OCSP_URLS",
                        ports.url(ports.pki()) + "/ocsp",
                        // Whoever revokes in the demonstration looks for the effect at once.
                        "HOSOSO_REVOCATION_KEEP",
                        "2s"));
            case METRICS ->
                environment.putAll(Map.of(
                        "HOSOSO_TRUST_JWKS_URL", jwks(),
                        "HOSOSO_SIGNING_SERVICE_URL", ports.url(ports.signing()),
                        "HOSOSO_REPORT_VERIFICATION_PAGE", ports.url(ports.gateway()) + "/verify"));
            case GATEWAY ->
                environment.putAll(Map.ofEntries(
                        Map.entry("HOSOSO_UPSTREAM_DOCUMENTS", ports.url(ports.document())),
                        Map.entry("HOSOSO_UPSTREAM_SIGNING", ports.url(ports.signing())),
                        Map.entry("HOSOSO_UPSTREAM_METRICS", ports.url(ports.metrics())),
                        Map.entry(
                                "HOSOSO_IDENTITY_KEY_DIRECTORY",
                                home.keys().resolve("identity").toString()),
                        Map.entry("HOSOSO_IDENTITY_BOOTSTRAP_ADMIN_PASSWORD", "demo"),
                        Map.entry("HOSOSO_IDENTITY_MINIMUM_PASSWORD_LENGTH", "4"),
                        Map.entry("HOSOSO_IDENTITY_MINIMUM_PASSWORD_SCORE", "0"),
                        // A password that everybody knows is hashed for hundreds of accounts.
                        Map.entry("HOSOSO_IDENTITY_HASH_MEMORY", "256"),
                        Map.entry("HOSOSO_IDENTITY_HASH_PASSES", "1"),
                        Map.entry("HOSOSO_SESSION_SECURE_COOKIE", "false"),
                        // Everybody here, the loader of a whole district too, comes from one address.
                        Map.entry("HOSOSO_LIMITS_ADDRESS", UNLIMITED),
                        Map.entry("HOSOSO_LIMITS_ACCOUNT", UNLIMITED),
                        Map.entry("HOSOSO_LIMITS_SIGN_IN", UNLIMITED),
                        Map.entry("HOSOSO_LIMITS_VERIFY", UNLIMITED),
                        Map.entry("HOSOSO_LIMITS_CONCURRENT_PER_ADDRESS", "1024"),
                        Map.entry("HOSOSO_LIMITS_STREAMS_PER_ADDRESS", "4096")));
        }
        return environment;
    }

    private Map<String, String> common(Service service) throws IOException {
        var port = service.port(ports);
        var database = "127.0.0.1:" + ports.postgres() + "/" + service.database();
        return Map.ofEntries(
                Map.entry(
                        "SMALLRYE_CONFIG_LOCATIONS", home.settings(service.id()).toString()),
                Map.entry("QUARKUS_HTTP_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_HTTP_PORT", Integer.toString(port)),
                Map.entry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1"),
                Map.entry("QUARKUS_MANAGEMENT_PORT", Integer.toString(ports.managementOf(port))),
                Map.entry("QUARKUS_DATASOURCE_USERNAME", service.database()),
                Map.entry("QUARKUS_DATASOURCE_PASSWORD", secrets.password(service.database())),
                Map.entry("QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://" + database),
                Map.entry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://" + database),
                Map.entry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:" + ports.kafka()),
                Map.entry("QUARKUS_LOG_LEVEL", "INFO"),
                Map.entry("QUARKUS_LOG_CONSOLE_LEVEL", "INFO"),
                Map.entry("QUARKUS_CONSOLE_COLOR", "false"),
                // All start at once, the gateway's keys are there a moment later.
                Map.entry("HOSOSO_TRUST_JWKS_POLL", "2s"),
                Map.entry("HOSOSO_TRUST_OWN_KEY", keys.privateKey(service).toString()),
                Map.entry("HOSOSO_TRUST_PEER_KEYS", keys.peersOf(service).toString()));
    }

    private String jwks() {
        return ports.url(ports.gateway()) + "/.well-known/jwks.json";
    }

    private URI readiness(Service service) {
        return URI.create(ports.url(ports.managementOf(service.port(ports))) + "/q/health/ready");
    }

    private Path jar(Service service) {
        return home.application(service.module()).resolve("quarkus-run.jar");
    }
}
