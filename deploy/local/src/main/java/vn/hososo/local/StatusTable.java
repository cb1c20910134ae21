package vn.hososo.local;

import java.io.IOException;
import java.util.Locale;
import vn.hososo.local.process.Readiness;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.RunRecord;

/** The answer to {@code ./hososo status}. */
final class StatusTable {
    private final RunFiles runs;
    private final Terminal terminal;

    StatusTable(RunFiles runs, Terminal terminal) {
        this.runs = runs;
        this.terminal = terminal;
    }

    /** Exit code 0 when the platform runs and everything is ready, 3 otherwise, as service managers do. */
    int print() throws IOException, InterruptedException {
        var all = runs.all().stream()
                .filter(run -> !run.name().equals(Platform.SUPERVISOR))
                .toList();
        var supervised =
                runs.read(Platform.SUPERVISOR).flatMap(RunRecord::process).isPresent();
        if (!supervised) {
            terminal.say("Nền tảng không chạy. / The platform is not running.");
        }
        var ready = supervised && !all.isEmpty();
        if (!all.isEmpty()) {
            terminal.say(row("SERVICE", "PORT", "PID", "READY"));
        }
        for (var run : all) {
            var state = state(run);
            ready &= state.equals("yes");
            terminal.say(row(run.name(), Integer.toString(run.port()), Long.toString(run.pid()), state));
        }
        return ready ? 0 : 3;
    }

    private String state(RunRecord run) throws InterruptedException {
        if (run.process().isEmpty()) {
            return runs.isHeldBack(run.name()) ? "stopped" : "dead";
        }
        return Readiness.of(run.probe()).isReadyNow() ? "yes" : "no";
    }

    private static String row(String name, String port, String pid, String ready) {
        return String.format(Locale.ROOT, "%-12s %6s %8s  %s", name, port, pid, ready);
    }
}
