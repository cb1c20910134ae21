package vn.hososo.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImagesTest {
    private static final String DOCKERFILE = Repository.text(Repository.file("deploy/images/Dockerfile"));
    private static final String JIB = Repository.text(Repository.file("deploy/images/jib"));

    @Test
    void theImageHasAVersionedBaseAnUnprivilegedUserAndAHealthCheck() {
        assertThat(DOCKERFILE)
                .containsPattern("(?m)^FROM eclipse-temurin:25\\.[0-9._]+-jre-[a-z]+$")
                .containsPattern("(?m)^USER 10001:10001$")
                .containsPattern("(?m)^HEALTHCHECK .* CMD \\[\"/app/healthy\"]$")
                .contains("target/bom.json")
                .doesNotContain(":latest");
    }

    @Test
    void jibMakesTheSameImages() {
        assertThat(JIB)
                .contains("-Dquarkus.jib.base-jvm-image=" + found("^FROM (\\S+)$", DOCKERFILE))
                .contains("-Dquarkus.jib.user=" + found("^USER (\\S+)$", DOCKERFILE));
        for (var module : Arrows.DEPLOYMENTS.values()) {
            assertThat(JIB).contains("[" + module + "]=" + new Settings(module).number("quarkus.http.port"));
        }
        for (var option : List.of("-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError")) {
            assertThat(DOCKERFILE).contains('"' + option + '"');
            assertThat(JIB).contains(option);
        }
    }

    @ParameterizedTest
    @CsvSource({"200, 0", "503, 1"})
    void healthyIsWhatIsReady(int status, int code) throws Exception {
        // Given
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/q/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            // Then
            assertThat(healthy(server.getAddress().getPort())).isEqualTo(code);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatDoesNotListenIsNotHealthy() throws Exception {
        assertThat(healthy(1)).isNotZero();
    }

    private static int healthy(int port) throws Exception {
        var command = new ProcessBuilder(
                        Repository.file("deploy/images/healthy").toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        command.environment().put("MANAGEMENT_PORT", Integer.toString(port));
        var process = command.start();
        assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private static String found(String line, String in) {
        var matcher = Pattern.compile(line, Pattern.MULTILINE).matcher(in);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
