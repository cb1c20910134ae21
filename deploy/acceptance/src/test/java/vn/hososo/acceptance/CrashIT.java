package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Processes die at any moment while the work goes on: what was answered stays, numbers have no gap, figures agree. A few
 * rounds of those that {@code ./hososo prove durability} does at length.
 */
class CrashIT {
    private final DailyWork work = new DailyWork("quang-phu");

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void nothingAnsweredIsLostWhicheverProcessDies() throws InterruptedException {
        for (String victim : Durability.VICTIMS) {
            // When
            String round = Durability.round(List.of(work), "the death of " + victim, () -> {
                work.awaitOneMoreIssued();
                Durability.kill(victim);
            });

            // Then
            assertThat(round).endsWith("held");
        }
        // When
        work.start();
        work.awaitOneMoreIssued();
        RunningPlatform.killAll();
        work.stop();
        RunningPlatform.startAgain();

        // Then
        work.assertEverythingHolds("the death of the whole platform");
        System.out.printf("crashes: %d acts were answered; %d were cut off%n", work.answered(), work.cutOff());
    }
}
