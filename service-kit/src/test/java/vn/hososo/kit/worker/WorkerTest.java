package vn.hososo.kit.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.MDC;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.problem.ProblemException;

class WorkerTest {
    private final Worker worker = new Worker();

    @Test
    void aFullLaneRefusesAndLeavesOtherLanesAlone() throws Exception {
        // Given
        CountDownLatch gate = new CountDownLatch(1);
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            waiting.add(worker.run("full", () -> {
                        gate.await();
                        return true;
                    })
                    .subscribeAsCompletionStage());
        }

        // When
        String other = worker.run("other", () -> "free").await().indefinitely();
        long refused = waiting.stream()
                .filter(CompletableFuture::isCompletedExceptionally)
                .count();
        gate.countDown();

        // Then
        assertThat(other).isEqualTo("free");
        assertThat(refused).isPositive();
        assertThatThrownBy(() -> waiting.getLast().join()).hasCauseInstanceOf(ProblemException.class);
        assertThat(waiting.getFirst().join()).isTrue();
    }

    @Test
    void whatWaitsDoesSoTogether() throws Exception {
        // Given
        var together = new CyclicBarrier(12);
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();

        // When
        for (int i = 0; i < together.getParties(); i++) {
            waiting.add(worker.runWaiting("disk", () -> {
                        together.await(20, TimeUnit.SECONDS);
                        return true;
                    })
                    .subscribeAsCompletionStage());
        }

        // Then
        for (var task : waiting) {
            assertThat(task.get(20, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void whatATaskLogsNamesTheRequestThatItIsFor() {
        // Given
        MDC.put("correlationId", "viec-1");

        // When
        var seen = worker.run("logs", () -> String.valueOf(MDC.get("correlationId")));
        var first = seen.await().indefinitely();
        MDC.remove("correlationId");
        var second = worker.run("logs", () -> String.valueOf(MDC.get("correlationId")))
                .await()
                .indefinitely();

        // Then
        assertThat(List.of(first, second)).containsExactly("viec-1", "null");
    }

    @Test
    void aTasksOwnFailureComesBack() {
        assertThatThrownBy(() -> worker.run("fails", () -> {
                            throw new java.io.IOException("broken");
                        })
                        .await()
                        .indefinitely())
                .isInstanceOf(WorkFailed.class)
                .hasCauseInstanceOf(java.io.IOException.class);
    }
}
