package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The figures rebuilt by the commands of the runbook, with the service dying meanwhile. */
class RebuildIT {
    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theFiguresAreRebuiltAlthoughTheServiceDies() {
        // Given
        Commands page = Commands.of("docs/runbook/metrics.md");
        Desk desk = Desk.of("an-thinh");
        Ratios ratios = new Ratios(desk.leader(), "an-thinh");
        Ratios.Fraction before = ratios.now(Ratios.DOSSIERS);
        desk.register("8101", Person.key()).ok();
        ratios.awaitExactly(Ratios.DOSSIERS, before.plus(0, 1), Duration.ofSeconds(30));

        // When
        CompletableFuture<String> said = CompletableFuture.supplyAsync(() -> page.run());
        RunningPlatform.kill("metrics");

        // Then
        assertThat(said.join()).contains("SWAPPED", "✔");
        assertThat(ratios.now(Ratios.DOSSIERS)).isEqualTo(before.plus(0, 1));
    }
}
