package vn.hososo.local.backup;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;

/**
 * A process that stands still as it is (SIGSTOP) and goes on when this ends, whatever ends it: the one who lets it go on waits
 * at the end of a pipe, which the kernel closes even behind a killed backup.
 */
final class Standstill implements AutoCloseable {
    // A signal is only on its way when kill returns: each thread stops at the latest where it would next go back to its
    // work.
    private static final String SCRIPT = """
            trap '' HUP INT TERM
            kill -STOP "$1" || exit 1
            while grep -L '^State:[[:space:]]*T' /proc/"$1"/task/*/status | grep -q .; do sleep 0.01; done
            echo standing
            read -r _
            kill -CONT "$1"
            """;

    private final Process keeper;

    private Standstill(Process keeper) {
        this.keeper = keeper;
    }

    static Standstill of(ProcessHandle process) throws IOException {
        var keeper = new ProcessBuilder("sh", "-c", SCRIPT, "standstill", Long.toString(process.pid()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var said = keeper.inputReader(StandardCharsets.US_ASCII).readLine();
        if (said == null) {
            throw new IOException("không dừng được / cannot be made to stand still: pid " + process.pid());
        }
        return new Standstill(keeper);
    }

    @Override
    public void close() throws IOException {
        keeper.getOutputStream().close();
        try {
            if (!keeper.waitFor(10, TimeUnit.SECONDS)) {
                throw new IOException("không chạy tiếp được / does not go on: see pid " + keeper.pid());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
