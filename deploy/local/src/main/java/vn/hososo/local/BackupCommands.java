package vn.hososo.local;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.util.Optional;
import vn.hososo.local.backup.Backup;
import vn.hososo.local.backup.Refused;
import vn.hososo.local.backup.Restore;
import vn.hososo.local.home.Home;
import vn.hososo.local.postgres.PostgresServer;
import vn.hososo.local.process.RunFiles;
import vn.hososo.local.process.RunRecord;

/** {@code ./hososo backup} of a running platform and {@code ./hososo restore} of one that does not run. */
final class BackupCommands {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int CANNOT = 2;

    private final Home home;
    private final RunFiles runs;
    private final Terminal terminal;

    BackupCommands(Home home, RunFiles runs, Terminal terminal) {
        this.home = home;
        this.runs = runs;
        this.terminal = terminal;
    }

    /** Exit code 0 when the backup is whole, 1 when there is none, 2 when nothing runs. */
    int backup(Arguments arguments) throws InterruptedException {
        var directory = directory(arguments, "backup DIRECTORY");
        var kafka = running("kafka");
        var postgres = running("postgres");
        if (kafka.isEmpty() || postgres.isEmpty()) {
            terminal.say("PostgreSQL và Kafka không chạy; hãy chạy ./hososo up."
                    + " / PostgreSQL and Kafka are not running; run ./hososo up.");
            return CANNOT;
        }
        var server = new PostgresServer(home, postgres.get().port());
        try (var connection = server.connectForLong()) {
            new Backup(home, terminal::say).to(directory, kafka.get().process().orElseThrow(), connection);
            return DONE;
        } catch (Refused | IOException | SQLException failure) {
            return notDone(failure);
        }
    }

    /** Exit code 0 when everything is restored, 1 when nothing is, 2 when the platform runs. */
    int restore(Arguments arguments) throws IOException, InterruptedException {
        var directory = directory(arguments, "restore DIRECTORY [--fresh] [--without-kafka]");
        home.create();
        try (var channel = FileChannel.open(home.lock(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                terminal.say("Nền tảng đang chạy; hãy dừng trước: ./hososo down"
                        + " / The platform is running; stop it before: ./hososo down");
                return CANNOT;
            }
            new Restore(home, terminal::say).from(directory, arguments.fresh(), arguments.withoutKafka());
            return DONE;
        } catch (Refused | IOException failure) {
            return notDone(failure);
        }
    }

    private int notDone(Exception failure) {
        terminal.say("✘ " + (failure instanceof Refused ? failure.getMessage() : failure.toString()));
        return NOT_DONE;
    }

    private static Path directory(Arguments arguments, String usage) {
        if (arguments.words().size() != 1) {
            throw new IllegalArgumentException(usage);
        }
        return Path.of(arguments.words().getFirst());
    }

    private Optional<RunRecord> running(String name) {
        return runs.read(name).filter(run -> run.process().isPresent());
    }
}
