package vn.hososo.acceptance;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Processes die at any moment while the work goes on: what was answered stays, numbers have no gap, figures agree. */
class CrashIT {
    private final DailyWork work = new DailyWork("quang-phu");

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void nothingAnsweredIsLostWhicheverProcessDies() throws InterruptedException {
        for (String victim : List.of("document", "signing", "metrics", "gateway", "kafka", "postgres", "pki")) {
            // Given
            work.start();
            work.awaitOneMoreIssued();

            // When
            RunningPlatform.kill(victim);
            RunningPlatform.pause(Duration.ofMillis(500));
            RunningPlatform.awaitReady();
            work.awaitOneMoreIssued();
            work.stop();

            // Then
            work.assertEverythingHolds("the death of " + victim);
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
