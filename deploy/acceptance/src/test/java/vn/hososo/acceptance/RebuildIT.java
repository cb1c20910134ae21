package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures rebuilt by the command that administrators use, with the service dying meanwhile. */
class RebuildIT {
    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theFiguresAreRebuiltAlthoughTheServiceDies() throws IOException, InterruptedException {
        // Given
        Desk desk = Desk.of("an-thinh");
        Ratios ratios = new Ratios(desk.leader(), "an-thinh");
        Ratios.Fraction before = ratios.now(Ratios.DOSSIERS);
        desk.register("8101", Person.key()).ok();
        ratios.awaitExactly(Ratios.DOSSIERS, before.plus(0, 1), Duration.ofSeconds(30));

        // When
        var command = new ProcessBuilder(RunningPlatform.file("hososo").toString(), "rebuild-metrics")
                .redirectErrorStream(true);
        command.environment().putAll(RunningPlatform.environment());
        Process run = command.start();
        RunningPlatform.kill("metrics");
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        // Then
        assertThat(run.waitFor()).as(said).isZero();
        assertThat(said).contains("SWAPPED", "✔");
        assertThat(ratios.now(Ratios.DOSSIERS)).isEqualTo(before.plus(0, 1));
    }
}
