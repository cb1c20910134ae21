package vn.hososo.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScriptTest {
    private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

    @ParameterizedTest
    @ValueSource(strings = {"hososo", ".ci/run"})
    void scriptHasNoSyntaxError(String script) throws Exception {
        assertThat(run("bash", "-n", script)).isEmpty();
    }

    @Test
    void helpNamesEveryCommand() throws Exception {
        assertThat(run("./hososo", "help"))
                .contains(
                        " up ",
                        " down ",
                        " status ",
                        " stop ",
                        " test ",
                        " logs ",
                        " verify-trace ",
                        " rebuild-metrics ",
                        " dead-letters ",
                        " send-again ",
                        " revoke ");
    }

    @Test
    void missingJdkIsSaidWithWhatWasLookedAt() throws Exception {
        // Given
        var script = "source <(sed -n '/^fail()/,/^need_maven/p' hososo | sed '$d'); jdk_version() { :; }; find_jdk";

        // When
        var said = run("bash", "-c", script);

        // Then
        assertThat(said).contains("JDK 21", "JAVA_HOME", "/usr/lib/jvm");
    }

    private static String run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }
}
