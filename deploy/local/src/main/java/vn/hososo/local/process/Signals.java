package vn.hososo.local.process;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Sends signals that Java has no call for, and waits for the end of processes that are not our children. */
public final class Signals {
    private Signals() {}

    public static void send(ProcessHandle process, StopSignal signal) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        kill.waitFor();
    }

    /** Waits for the end, and forces it when the time is over. */
    public static void awaitEnd(ProcessHandle process, Duration timeout) throws InterruptedException {
        if (!ended(process, timeout)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
    }

    public static boolean ended(ProcessHandle process, Duration timeout) throws InterruptedException {
        try {
            process.onExit().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException stillThere) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }
}
