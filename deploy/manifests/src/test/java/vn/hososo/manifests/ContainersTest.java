package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContainersTest {

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyServiceRunsAsNobodyOnAFileSystemItCannotWrite(Overlay overlay) {
        assertThat(overlay.ofKind("Deployment").map(ContainersTest::name))
                .containsExactlyInAnyOrderElementsOf(Arrows.DEPLOYMENTS.values());
        overlay.ofKind("Deployment").forEach(deployment -> {
            var pod = deployment.at("/spec/template/spec");
            assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
            assertThat(pod.at("/securityContext/seccompProfile/type").asText()).isEqualTo("RuntimeDefault");
            assertThat(pod.path("automountServiceAccountToken").asBoolean(true)).isFalse();
            assertThat(pod.path("enableServiceLinks").asBoolean(true)).isFalse();
            for (var container : pod.path("containers")) {
                var context = container.path("securityContext");
                assertThat(context.path("readOnlyRootFilesystem").asBoolean()).isTrue();
                assertThat(context.path("allowPrivilegeEscalation").asBoolean(true))
                        .isFalse();
                assertThat(context.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
                assertThat(container.at("/resources/limits")).hasSize(2);
                assertThat(container.at("/resources/requests")).hasSize(2);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyServiceIsWatchedOnItsManagementPort(Overlay overlay) {
        overlay.ofKind("Deployment").forEach(deployment -> {
            var container = deployment.at("/spec/template/spec/containers/0");
            assertThat(container.at("/startupProbe/httpGet/path").asText()).isEqualTo("/q/health/started");
            assertThat(container.at("/livenessProbe/httpGet/path").asText()).isEqualTo("/q/health/live");
            assertThat(container.at("/readinessProbe/httpGet/path").asText()).isEqualTo("/q/health/ready");
            assertThat(container.findValues("httpGet"))
                    .allMatch(probe -> probe.path("port").asText().equals("management"));
            assertThat(deployment
                            .at("/spec/template/metadata/annotations")
                            .path("prometheus.io/port")
                            .asInt())
                    .isEqualTo(port(container, "management"));
        });
    }

    /** The ports are those of the services' own settings. */
    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void portsAreTheServicesOwn(Overlay overlay) {
        overlay.ofKind("Deployment").forEach(deployment -> {
            var container = deployment.at("/spec/template/spec/containers/0");
            var settings = new Settings(name(deployment));
            assertThat(port(container, "http")).isEqualTo(settings.number("quarkus.http.port"));
            assertThat(port(container, "management")).isEqualTo(settings.number("quarkus.management.port"));
            assertThat(overlay.require("Service", name(deployment))
                            .at("/spec/ports/0/port")
                            .asInt())
                    .isEqualTo(port(container, "http"));
        });
    }

    @ParameterizedTest
    @EnumSource
    void everyImageHasAVersion(Overlay overlay) {
        for (var container : overlay.containers()) {
            assertThat(container.path("image").asText()).matches(".+/.+:[0-9][^:]*");
        }
        assertThat(overlay.resources().toString()).doesNotContain(":latest");
        overlay.ofKind("Cluster")
                .forEach(cluster ->
                        assertThat(cluster.at("/spec/imageName").asText()).matches(".+:18\\.[0-9].*"));
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyMountHasItsVolumeAndEveryClaimIsMade(Overlay overlay) {
        var claims = overlay.ofKind("PersistentVolumeClaim")
                .map(ContainersTest::name)
                .collect(Collectors.toSet());
        overlay.ofKind("Deployment").forEach(deployment -> {
            var pod = deployment.at("/spec/template/spec");
            assertThat(pod.path("volumes").findValuesAsText("name"))
                    .containsExactlyInAnyOrderElementsOf(
                            pod.at("/containers/0/volumeMounts").findValuesAsText("name"));
            assertThat(claims).containsAll(pod.path("volumes").findValuesAsText("claimName"));
        });
    }

    private static int port(JsonNode container, String name) {
        return Repository.items(container.path("ports")).stream()
                .filter(port -> port.path("name").asText().equals(name))
                .mapToInt(port -> port.path("containerPort").asInt())
                .findFirst()
                .orElseThrow();
    }

    private static String name(ObjectNode resource) {
        return resource.at("/metadata/name").asText();
    }
}
