package vn.hososo.local.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hososo.local.home.Home;
import vn.hososo.local.home.Ports;

class ServicesTest {
    private static final Path ROOT = Path.of("../..");

    @TempDir
    Path directory;

    private Home home;
    private Services services;

    @BeforeEach
    void prepare() throws Exception {
        home = new Home(ROOT, directory.resolve("home"));
        home.create();
        services = new Services(home, new Ports(18080));
        services.prepare();
    }

    @Test
    void everyServiceListensOnThisMachineOnlyWithItsOwnDatabase() throws Exception {
        for (var service : Service.values()) {
            var environment = services.environment(service);

            assertThat(environment)
                    .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                    .containsEntry("QUARKUS_MANAGEMENT_HOST", "127.0.0.1")
                    .containsEntry("QUARKUS_DATASOURCE_USERNAME", service.database())
                    .containsEntry(
                            "QUARKUS_DATASOURCE_REACTIVE_URL", "postgresql://127.0.0.1:18084/" + service.database())
                    .containsEntry("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:18085");
            assertThat(environment.get("QUARKUS_DATASOURCE_PASSWORD")).hasSize(48);
            assertThat(Path.of(environment.get("HOSOSO_TRUST_OWN_KEY"))).exists();
        }
        assertThat(services.environment(Service.SIGNING))
                .containsEntry("QUARKUS_HTTP_PORT", "18082")
                .containsEntry("QUARKUS_MANAGEMENT_PORT", "19082")
                .containsEntry("HOSOSO_TIMESTAMP_URL", "http://127.0.0.1:18087/timestamp")
                .containsEntry("HOSOSO_DOCUMENT_SERVICE_URL", "http://127.0.0.1:18081")
                .containsEntry("HOSOSO_TRUST_JWKS_URL", "http://127.0.0.1:18080/.well-known/jwks.json")
                .containsEntry(
                        "HOSOSO_SEAL_KEY_FILE",
                        home.pki().resolve("issued/system-seal.p12").toString());
        assertThat(services.environment(Service.METRICS))
                .containsEntry("HOSOSO_SIGNING_SERVICE_URL", "http://127.0.0.1:18082")
                .containsEntry("HOSOSO_REPORT_VERIFICATION_PAGE", "http://127.0.0.1:18080/verify");
    }

    @Test
    void onlyCallersOfTheArrowsAreKnownToTheirCallee() throws Exception {
        var peersOfDocument = Path.of(services.environment(Service.DOCUMENT).get("HOSOSO_TRUST_PEER_KEYS"));
        var peersOfGateway = Path.of(services.environment(Service.GATEWAY).get("HOSOSO_TRUST_PEER_KEYS"));

        assertThat(peersOfDocument.resolve("signing.pem"))
                .hasSameTextualContentAs(home.keys().resolve("signing/public.pem"));
        assertThat(peersOfDocument.resolve("metrics.pem")).doesNotExist();
        assertThat(Path.of(services.environment(Service.SIGNING).get("HOSOSO_TRUST_PEER_KEYS")))
                .isDirectoryContaining("glob:**/metrics.pem")
                .isDirectoryContaining("glob:**/gateway.pem");
        assertThat(peersOfGateway).isEmptyDirectory();
    }

    @Test
    void theTraceIsCheckedWithTheKeyAndTheFileOfTheService() throws Exception {
        var trace = services.traceEnvironment(18084, 18085);

        assertThat(trace)
                .containsEntry("TRACE_DATABASE_URL", "jdbc:postgresql://127.0.0.1:18084/documents")
                .containsEntry("TRACE_KAFKA", "127.0.0.1:18085")
                .containsEntry(
                        "TRACE_HEADS_FILE",
                        services.environment(Service.DOCUMENT).get("HOSOSO_TRACE_HEADS_FILE"))
                .containsEntry(
                        "TRACE_DATABASE_PASSWORD",
                        services.environment(Service.DOCUMENT).get("QUARKUS_DATASOURCE_PASSWORD"));
        assertThat(Path.of(trace.get("TRACE_PUBLIC_KEY"))).exists();
    }

    @Test
    void keysAndSettingsStay() throws Exception {
        var before = Files.readString(home.keys().resolve("signing/private.pem"));
        var settings = Path.of(services.environment(Service.GATEWAY).get("SMALLRYE_CONFIG_LOCATIONS"));
        Files.writeString(settings, "hososo.sso.label=Đăng nhập của tỉnh");

        services.prepare();

        assertThat(home.keys().resolve("signing/private.pem")).hasContent(before);
        assertThat(settings).hasContent("hososo.sso.label=Đăng nhập của tỉnh");
    }
}
