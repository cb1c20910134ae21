package vn.hososo.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class SupervisedTest implements Events {
    @TempDir
    Path directory;

    private final BlockingQueue<String> told = new LinkedBlockingQueue<>();
    private RunFiles runs;
    private Path sign;

    @BeforeEach
    void prepare() {
        runs = new RunFiles(directory.resolve("run"));
        sign = directory.resolve("sign");
    }

    @Test
    void killedChildIsReportedAndStartedAgain() throws Exception {
        // Given
        var child = Supervised.start(spec(List.of(sign.toString())), runs, this);
        child.awaitReady();
        assertThat(told.poll(1, TimeUnit.SECONDS)).isEqualTo("ready");
        var first = runs.read("fake").orElseThrow();

        // When
        first.process().orElseThrow().destroyForcibly();

        // Then
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("died 137");
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("ready");
        var second = runs.read("fake").orElseThrow();
        assertThat(second.pid()).isNotEqualTo(first.pid());
        child.stop();
        assertThat(second.process()).isEmpty();
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void childThatIsHeldBackStaysAwayUntilItIsReleased() throws Exception {
        // Given
        var child = Supervised.start(spec(List.of(sign.toString())), runs, this);
        child.awaitReady();
        assertThat(told.poll(1, TimeUnit.SECONDS)).isEqualTo("ready");

        // When
        runs.holdBack("fake");
        Files.delete(sign);
        runs.read("fake").orElseThrow().process().orElseThrow().destroyForcibly();

        // Then
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("held back");
        assertThat(told.poll(1, TimeUnit.SECONDS)).isNull();

        // When
        runs.release("fake");

        // Then
        assertThat(told.poll(10, TimeUnit.SECONDS)).isEqualTo("ready");
        child.stop();
    }

    @Test
    void childThatNeverComesUpFailsWithTheTailOfItsLog() {
        var child = Supervised.start(spec(List.of()), runs, this);

        assertThatThrownBy(child::awaitReady)
                .isInstanceOf(StartFailure.class)
                .hasMessageContaining("exit 7")
                .hasMessageContaining("không có gì để làm");
    }

    @Test
    void orphanOfAKilledSupervisorIsFoundAndEnded() throws Exception {
        // Given
        var orphan = new ProcessBuilder(spec(List.of(sign.toString())).command()).start();
        runs.write(RunRecord.of(orphan.toHandle(), "orphan", 1, URI.create("tcp://127.0.0.1:1"), StopSignal.TERM));

        // When
        var ended = runs.endOrphans("platform");

        // Then
        assertThat(ended).extracting(RunRecord::name).containsExactly("orphan");
        assertThat(orphan.waitFor(5, TimeUnit.SECONDS)).isTrue();
        assertThat(runs.all()).isEmpty();
    }

    @Test
    void pidThatTheKernelGaveToAnotherProcessIsNotOurs() {
        var self = ProcessHandle.current();
        var probe = URI.create("tcp://127.0.0.1:1");

        assertThat(new RunRecord("old", self.pid(), 1_000, 1, probe, StopSignal.TERM).process())
                .isEmpty();
        assertThat(RunRecord.of(self, "own", 1, probe, StopSignal.TERM).process())
                .isPresent();
    }

    @Test
    void restartsOfAChildThatDiesAtOnceComeLessAndLessOften() {
        var backoff = new Backoff();

        assertThat(backoff.afterLiving(Duration.ofSeconds(1))).isEqualTo(Duration.ofMillis(500));
        assertThat(backoff.afterLiving(Duration.ofSeconds(1))).isEqualTo(Duration.ofSeconds(1));
        for (var i = 0; i < 10; i++) {
            assertThat(backoff.afterLiving(Duration.ofSeconds(1))).isLessThanOrEqualTo(Duration.ofSeconds(30));
        }
        assertThat(backoff.afterLiving(Duration.ofMinutes(5))).isEqualTo(Duration.ofMillis(500));
    }

    @Override
    public void ready(ChildSpec child, Duration took) {
        told.add("ready");
    }

    @Override
    public void died(ChildSpec child, int exitCode, Duration restartIn) {
        told.add("died " + exitCode);
        try {
            Files.deleteIfExists(sign);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void heldBack(ChildSpec child) {
        told.add("held back");
    }

    private ChildSpec spec(List<String> arguments) {
        var command = JavaCommand.main(FakeChild.class, List.of("-Xmx32m"), arguments);
        var log = directory.resolve("fake.log");
        return ChildSpec.of("fake", command, Map.of(), log, 1, URI.create("tcp://127.0.0.1:1"))
                .readyWhen(() -> Files.exists(sign));
    }
}
