package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SecretsTest {
    /** Made by operators in the cluster: the database's authority, the brokers' authority, a certificate for each KafkaUser. */
    private static final Set<String> OF_OPERATORS = Set.of(
            "hososo-database-ca",
            "hososo-kafka-cluster-ca-cert",
            "document-service",
            "signing-service",
            "metrics-service",
            "connect");

    private static final Pattern SECRET =
            Pattern.compile("password|secret|pin|token|private|factor.?key|access.?key", Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path directory;

    /** Four keys take their time, so they are made once for all. */
    @BeforeAll
    static void makeSecrets() throws Exception {
        Tools.require("make-secrets", "openssl");
        run("deploy/make-secrets " + directory);
    }

    @ParameterizedTest
    @EnumSource
    void noManifestHoldsASecret(Overlay overlay) {
        assertThat(overlay.ofKind("Secret")).isEmpty();
        assertThat(overlay.resources().toString())
                .doesNotContain("-----BEGIN")
                .doesNotContainPattern("://[^/\"]+:[^/\"]+@");
        overlay.ofKind("Deployment")
                .flatMap(deployment -> overlay.variables(deployment).stream())
                .filter(variable -> SECRET.matcher(variable.name()).find())
                .forEach(variable ->
                        assertThat(variable.value()).as(variable.name()).isEmpty());
    }

    @Test
    void composeHoldsNoSecretEither() {
        var compose =
                Repository.yaml(Repository.file("deploy/compose/compose.yaml")).getFirst();

        for (JsonNode service : compose.path("services")) {
            service.path("environment").properties().stream()
                    .filter(variable -> SECRET.matcher(variable.getKey()).find())
                    .forEach(variable -> assertThat(variable.getValue().asText())
                            .as(variable.getKey())
                            .startsWith("/run/secrets/"));
        }
        compose.path("secrets")
                .forEach(secret -> assertThat(secret.path("file").asText()).startsWith("./secrets/"));
    }

    @ParameterizedTest
    @EnumSource
    void everySecretThatIsNamedIsMadeBySomebody(Overlay overlay, @TempDir Path elsewhere) throws Exception {
        // Given
        var made = new TreeSet<>(OF_OPERATORS);
        made.addAll(applied(elsewhere));

        // When
        var named = overlay.resources().stream().flatMap(SecretsTest::secretsOf).collect(Collectors.toSet());

        // Then
        assertThat(made).containsAll(named);
    }

    @Test
    void whatIsMadeOnAnEmptyMachineIsWholeAndStays() throws Exception {
        // Given
        var first = contents();

        // When
        makeSecrets();

        // Then
        assertThat(contents()).isEqualTo(first);
        assertThat(peers("document")).containsExactlyInAnyOrder("gateway.pem", "signing.pem");
        assertThat(peers("signing")).containsExactlyInAnyOrder("gateway.pem", "metrics.pem");
        assertThat(peers("gateway")).isEmpty();
        assertThat(Files.readString(directory.resolve("keys/signing/private.pem")))
                .startsWith("-----BEGIN PRIVATE KEY-----");
        assertThat(Files.getPosixFilePermissions(directory)).hasSize(3);
    }

    @Test
    void everySecretOfComposeIsMade() {
        var compose =
                Repository.yaml(Repository.file("deploy/compose/compose.yaml")).getFirst();
        assertThat(compose.path("secrets").findValuesAsText("file"))
                .isNotEmpty()
                .allSatisfy(file -> assertThat(directory.resolve(file.substring("./secrets/".length())))
                        .isNotEmptyFile());
        assertThat(Repository.items(compose.path("services")).stream()
                        .flatMap(service -> Repository.items(service.path("volumes")).stream())
                        .map(JsonNode::asText)
                        .filter(volume -> volume.startsWith("./secrets/"))
                        .map(volume -> volume.substring("./secrets/".length(), volume.indexOf(':'))))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(directory.resolve(path)).isDirectory());
    }

    private static Stream<String> secretsOf(JsonNode resource) {
        return Stream.of("secretName", "secretKeyRef", "secret", "passwordSecret", "accessKeyId", "secretAccessKey")
                .flatMap(field -> resource.findValues(field).stream())
                .map(value ->
                        value.isTextual() ? value.asText() : value.path("name").asText())
                .filter(name -> !name.isEmpty());
    }

    /** The Secrets that the script gives a cluster, seen by a kubectl that only writes down what it was asked. */
    private Set<String> applied(Path elsewhere) throws Exception {
        for (var store : List.of("backup", "content")) {
            Files.createDirectories(directory.resolve("storage").resolve(store));
        }
        var asked = elsewhere.resolve("asked");
        var kubectl = elsewhere.resolve("kubectl");
        Files.writeString(
                kubectl,
                "#!/bin/sh\ncase \"$1\" in create) echo \"$4\" >>'" + asked + "' ;; *) cat >/dev/null ;; esac\n");
        assertThat(kubectl.toFile().setExecutable(true)).isTrue();
        run("KUBECTL=" + kubectl + " deploy/kubernetes/apply-secrets " + directory + " hososo");
        return Set.copyOf(Files.readAllLines(asked));
    }

    private static void run(String command) throws Exception {
        var process = new ProcessBuilder("bash", "-c", command)
                .directory(Repository.file(".").toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
    }

    private List<String> contents() throws Exception {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(file -> file + Repository.text(file))
                    .toList();
        }
    }

    private List<String> peers(String service) throws Exception {
        try (var files = Files.list(directory.resolve("peers").resolve(service))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
