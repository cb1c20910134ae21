package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The trace of real work, checked by the command that administrators use. */
class TraceIT {
    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theTraceOfWhatWasDoneIsWhole() throws IOException, InterruptedException {
        // Given
        Desk.of("an-thinh").register("8001", Person.key()).ok();

        // When
        var check =
                new ProcessBuilder(RunningPlatform.file("hososo").toString(), "verify-trace").redirectErrorStream(true);
        check.environment().putAll(RunningPlatform.environment());
        Process run = check.start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("✔", "units=", "entries=");
    }
}
