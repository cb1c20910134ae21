package vn.hososo.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.logging.Level;
import java.util.logging.Logger;
import vn.hososo.local.backup.Restore;
import vn.hososo.local.home.Home;
import vn.hososo.local.pki.Revocation;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.RunRecord;
import vn.hososo.local.process.Signals;
import vn.hososo.local.process.StartCache;
import vn.hososo.local.process.StopSignal;

/** The commands behind the script {@code ./hososo}. One supervisor at a time holds the lock of the state directory. */
public final class Platform {
    static final String SUPERVISOR = "platform";
    private static final Duration LONGEST_STOP = Duration.ofSeconds(120);

    private final Home home;
    private final RunFiles runs;
    private final Terminal terminal = new Terminal();

    private Platform(Home home) {
        this.home = home;
        this.runs = new RunFiles(home.run());
    }

    public static void main(String[] words) throws Exception {
        // Libraries speak only when something is wrong.
        Logger.getLogger("").setLevel(Level.WARNING);
        try {
            var arguments = Arguments.parse(List.of(words));
            var exitCode = new Platform(Home.current()).run(arguments);
            System.exit(exitCode);
        } catch (IllegalArgumentException e) {
            System.err.println("hososo: " + e.getMessage());
            System.exit(2);
        }
    }

    private int run(Arguments arguments) throws Exception {
        return switch (arguments.command()) {
            case "up" -> up(arguments);
            case "train" -> train(arguments);
            case "down" -> down();
            case "status" -> new StatusTable(runs, terminal).print();
            case "running" -> sayIfRunning() ? 0 : 1;
            case "stop" -> new OneProcess(runs, terminal).stop(arguments.words());
            case "start" -> new OneProcess(runs, terminal).start(arguments.words());
            case "verify-trace" -> new TraceVerification(home, runs, terminal).run();
            case "rebuild-metrics" -> new MetricsCommands(runs, terminal).rebuild(arguments.words());
            case "dead-letters" -> new MetricsCommands(runs, terminal).deadLetters(arguments.words());
            case "send-again" -> new SendAgain(home, runs, terminal).run(arguments.words());
            case "backup" -> new BackupCommands(home, runs, terminal).backup(arguments);
            case "restore" -> new BackupCommands(home, runs, terminal).restore(arguments);
            case "revoke" -> revoke(arguments.words());
            default -> throw new IllegalArgumentException("không biết / unknown command: " + arguments.command());
        };
    }

    private int up(Arguments arguments) throws Exception {
        var cache = StartCache.readFrom(home.startCaches());
        return alone(arguments, () -> new Supervisor(home, arguments, runs, terminal, cache).stay());
    }

    /** Starts and stops everything once, with a sample of the demonstration, so that each JVM writes its start-up cache. */
    private int train(Arguments arguments) throws Exception {
        if (!StartCache.isSupported()) {
            terminal.say("Cần JDK 25 trở lên. / JDK 25 or newer is needed.");
            return 1;
        }
        var once = arguments.forTraining();
        var cache = StartCache.writtenTo(Files.createDirectories(home.trainedCaches()));
        return alone(once, () -> new Supervisor(home, once, runs, terminal, cache).pass());
    }

    private int alone(Arguments arguments, Callable<Integer> work) throws Exception {
        home.create();
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock == null) {
                if (!sayIfRunning()) {
                    terminal.say("Nền tảng đang khởi động hoặc đang dừng. / The platform is starting or stopping.");
                }
                return 0;
            }
            endOrphans();
            Restore.finish(home);
            if (arguments.fresh()) {
                home.deleteData();
                home.create();
            }
            home.rotateLogs();
            return work.call();
        }
    }

    private int down() throws IOException, InterruptedException {
        var supervisor = runs.read(SUPERVISOR).flatMap(RunRecord::process);
        if (supervisor.isPresent()) {
            terminal.say("Đang dừng… / Stopping…");
            Signals.send(supervisor.get(), StopSignal.TERM);
            Signals.awaitEnd(supervisor.get(), LONGEST_STOP);
        }
        endOrphans();
        runs.delete(SUPERVISOR);
        terminal.say("Đã dừng. / Stopped.");
        return 0;
    }

    private int revoke(List<String> words) throws GeneralSecurityException, IOException {
        terminal.say(new Revocation(home.pki(), Clock.systemUTC()).revoke(words));
        return 0;
    }

    private boolean sayIfRunning() {
        var supervisor = runs.read(SUPERVISOR).filter(run -> run.process().isPresent());
        supervisor.ifPresent(run -> terminal.say("Hồ Sơ Số đang chạy tại / is running at http://127.0.0.1:" + run.port()
                + "/  (pid " + run.pid() + "; ./hososo status, ./hososo down)"));
        return supervisor.isPresent();
    }

    private void endOrphans() throws IOException, InterruptedException {
        for (var orphan : runs.endOrphans(SUPERVISOR)) {
            terminal.say("  · " + orphan.name() + " (pid " + orphan.pid()
                    + ") còn lại từ lần chạy trước, đã dừng / left from an earlier run, ended");
        }
    }
}
