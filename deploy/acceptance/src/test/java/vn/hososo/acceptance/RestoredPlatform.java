package vn.hososo.acceptance;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A second platform beside the running one, with a state directory and ports of its own, made from a backup. */
final class RestoredPlatform {
    private static final int PORT_BASE = RunningPlatform.PORT_BASE + 100;
    static final Path HOME = RunningPlatform.file("deploy/acceptance/target/restored");

    private RestoredPlatform() {}

    static URI door() {
        return URI.create("http://127.0.0.1:" + PORT_BASE);
    }

    static String kafka() {
        return "127.0.0.1:" + (PORT_BASE + 5);
    }

    static void restore(Path backup, String... options) throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(List.of("restore", backup.toString(), "--fresh", "--no-build"));
        words.addAll(List.of(options));
        said(0, words.toArray(String[]::new));
    }

    static void start() throws IOException, InterruptedException {
        Path log = HOME.resolve("up.log");
        Process up = script(
                        "up", "--no-build", "--no-trickle", "--no-training", "--port-base", String.valueOf(PORT_BASE))
                .redirectOutput(log.toFile())
                .start();
        RunningPlatform.awaitWelcome(up, log);
    }

    static void stop() throws IOException, InterruptedException {
        said(0, "down");
    }

    /** What a command says, which must end with this code. */
    static String said(int exitCode, String... words) throws IOException, InterruptedException {
        Process run = script(words).start();
        String said = new String(run.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (run.waitFor() != exitCode) {
            throw new AssertionError(String.join(" ", words) + " → " + run.exitValue() + ": " + said);
        }
        return said;
    }

    private static ProcessBuilder script(String... words) {
        List<String> command =
                new ArrayList<>(List.of(RunningPlatform.file("hososo").toString()));
        command.addAll(List.of(words));
        ProcessBuilder script = new ProcessBuilder(command).redirectErrorStream(true);
        script.environment().put("HOSOSO_HOME", HOME.toString());
        return script;
    }

    /** Waits until the readers have read everything there is, so that answers no longer move. */
    static void awaitSettled(Person anybody) {
        Instant end = Instant.now().plus(Duration.ofMinutes(1));
        while (!isSettled(anybody)) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the restored figures do not settle");
            }
            RunningPlatform.pause(Duration.ofMillis(200));
        }
    }

    private static boolean isSettled(Person anybody) {
        Answer answer = anybody.get("/api/metrics/compliance?size=1");
        return answer.isSuccess()
                && answer.json().get("items").get(0).get("settled").asBoolean();
    }
}
