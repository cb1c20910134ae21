package vn.hososo.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import vn.hososo.local.process.Readiness;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.RunRecord;
import vn.hososo.local.process.Signals;

/** Stops one process of a running platform and starts it again, to see what holds meanwhile. */
final class OneProcess {
    private static final Duration LONGEST_STOP = Duration.ofSeconds(20);
    private static final Duration LONGEST_START = Duration.ofSeconds(180);
    private static final Duration POLL = Duration.ofMillis(200);

    private final RunFiles runs;
    private final Terminal terminal;

    OneProcess(RunFiles runs, Terminal terminal) {
        this.runs = runs;
        this.terminal = terminal;
    }

    int stop(List<String> words) throws IOException, InterruptedException {
        var run = named(words);
        runs.holdBack(run.name());
        var process = run.process();
        if (process.isPresent()) {
            Signals.send(process.get(), run.stop());
            Signals.awaitEnd(process.get(), LONGEST_STOP);
        }
        terminal.say(run.name() + ": đã dừng / stopped — ./hososo start " + run.name());
        return 0;
    }

    int start(List<String> words) throws IOException, InterruptedException {
        var name = named(words).name();
        runs.release(name);
        var end = Instant.now().plus(LONGEST_START);
        while (!isReady(name)) {
            if (Instant.now().isAfter(end)) {
                terminal.say("✘ " + name + ": chưa sẵn sàng / not ready — ./hososo logs " + name);
                return 1;
            }
            Thread.sleep(POLL);
        }
        terminal.say(name + ": sẵn sàng / ready");
        return 0;
    }

    private boolean isReady(String name) throws InterruptedException {
        var run = runs.read(name).filter(it -> it.process().isPresent());
        return run.isPresent() && Readiness.of(run.get().probe()).isReadyNow();
    }

    private RunRecord named(List<String> words) throws IOException {
        if (runs.read(Platform.SUPERVISOR).flatMap(RunRecord::process).isEmpty()) {
            throw new IllegalArgumentException("Nền tảng không chạy. / The platform is not running.");
        }
        var children = runs.all().stream()
                .filter(run -> !run.name().equals(Platform.SUPERVISOR))
                .toList();
        return children.stream()
                .filter(run -> words.size() == 1 && run.name().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "stop | start " + children.stream().map(RunRecord::name).collect(Collectors.joining(" | "))));
    }
}
