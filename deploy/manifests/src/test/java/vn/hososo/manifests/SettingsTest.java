package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SettingsTest {

    @ParameterizedTest
    @CsvSource({
        "signing-service, HOSOSO_TIMESTAMP_URL, true",
        "signing-service, HOSOSO_TOKEN_VANTHU_LIBRARY, true",
        "metrics-service, HOSOSO_LAPSE_BASELINE_LEAST_WEEKS, true",
        "metrics-service, HOSOSO_OUTBOX_POLL, true",
        "metrics-service, HOSOSO_TIMESTAMP_URL, false",
        "gateway, HOSOSO_UPSTREAM_DOCUMENT, false",
    })
    void whatAServiceCanBeToldIsReadFromItsSources(String module, String variable, boolean known) {
        assertThat(new Settings(module).knows(variable)).isEqualTo(known);
    }

    @ParameterizedTest
    @CsvSource({
        "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS, true",
        "QUARKUS_TLS_DOOR_KEY_STORE_PEM_0_CERT, true",
        "KAFKA_SSL_KEYSTORE_LOCATION, true",
        "QUARKUS_DATASOURCE_REACTIVE_SSL_MODE, false",
        "KAFKA_SSL_KEYSTORE_FILE, false",
    })
    void soIsWhatTheLibrariesCanBeTold(String variable, boolean known) {
        assertThat(Variables.isOfLibrary(variable)).isEqualTo(known);
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyVariableOfAServiceSetsSomething(Overlay overlay) {
        overlay.ofKind("Deployment").forEach(deployment -> Variables.check(name(deployment), own(deployment)));
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyVariableThatAllAreGivenSetsSomethingInOneOfThem(Overlay overlay) {
        var services = Arrows.DEPLOYMENTS.values().stream().map(Settings::new).toList();

        overlay.ofKind("ConfigMap")
                .flatMap(map -> map.path("data").properties().stream().map(Map.Entry::getKey))
                .forEach(name -> assertThat(
                                Variables.isOfLibrary(name) || services.stream().anyMatch(each -> each.knows(name)))
                        .as(name)
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyServiceIsToldWhatItCannotStartWithout(Overlay overlay) {
        overlay.ofKind("Deployment")
                .forEach(deployment -> assertThat(
                                overlay.variables(deployment).stream().map(Overlay.Variable::name))
                        .as(name(deployment))
                        .containsAll(new Settings(name(deployment)).required())
                        .contains(
                                "QUARKUS_DATASOURCE_REACTIVE_URL",
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                "QUARKUS_DATASOURCE_PASSWORD"));
    }

    @Test
    void signingServiceNeedsToKnowWhoseRootsAreTrusted() {
        assertThat(new Settings("signing-service").required()).contains("HOSOSO_CREDENTIAL_ANCHORS");
    }

    /** Addresses of peers are those of their Services. */
    @ParameterizedTest
    @EnumSource(names = {"DISTRICT", "PROVINCE"})
    void everyPeerIsCalledAtItsServicesPort(Overlay overlay) {
        var addresses = overlay.ofKind("Service")
                .map(service -> "http://" + name(service) + ":"
                        + service.at("/spec/ports/0/port").asInt())
                .collect(Collectors.toSet());

        assertThat(overlay.ofKind("Deployment")
                        .flatMap(deployment -> overlay.variables(deployment).stream())
                        .flatMap(variable -> variable.value().stream())
                        .filter(value -> value.startsWith("http://") && !value.contains(".example."))
                        .map(url -> url.replaceFirst("(?<=:[0-9]{4})/.*", "")))
                .isNotEmpty()
                .allMatch(addresses::contains);
    }

    private static List<String> own(ObjectNode deployment) {
        return Stream.of(deployment.at("/spec/template/spec/containers/0/env"))
                .flatMap(list -> Repository.items(list).stream())
                .map(variable -> variable.path("name").asText())
                .toList();
    }

    private static String name(ObjectNode resource) {
        return resource.at("/metadata/name").asText();
    }
}
