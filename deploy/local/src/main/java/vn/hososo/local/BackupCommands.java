package vn.hososo.local;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Properties;
import vn.hososo.local.backup.Backup;
import vn.hososo.local.backup.Refused;
import vn.hososo.local.backup.Restore;
import vn.hososo.local.home.Home;
import vn.hososo.local.postgres.PostgresServer;
import vn.hososo.local.process.RunFiles;

/** {@code ./hososo backup} of a running platform and {@code ./hososo restore} of one that does not run. */
final class BackupCommands {
    private static final int DONE = 0;
    private static final int NOT_DONE = 1;
    private static final int CANNOT = 2;
    private static final String DISK_FULL = "No space left on device";

    private final Home home;
    private final RunFiles runs;
    private final Terminal terminal;

    BackupCommands(Home home, RunFiles runs, Terminal terminal) {
        this.home = home;
        this.runs = runs;
        this.terminal = terminal;
    }

    /** Exit code 0 when the backup is whole, 1 when there is none, 2 when nothing runs. */
    int backup(Arguments arguments) throws IOException, InterruptedException {
        var directory = directory(arguments, "backup DIRECTORY");
        var kafka = runs.running("kafka");
        var postgres = runs.running("postgres");
        if (kafka.isEmpty() || postgres.isEmpty()) {
            terminal.say("PostgreSQL và Kafka không chạy; hãy chạy ./hososo up."
                    + " / PostgreSQL and Kafka are not running; run ./hososo up.");
            return CANNOT;
        }
        if (contentsAreElsewhere()) {
            terminal.say("  ! Nội dung nằm trong S3, không có trong bản sao lưu này"
                    + " / Contents are in S3 and not in this backup");
        }
        var server = new PostgresServer(home, postgres.get().port());
        // Two at once would let Kafka go on for each other.
        try (var channel = FileChannel.open(home.backupLock(), CREATE, WRITE);
                var lock = channel.tryLock();
                var connection = server.connectForLong()) {
            if (lock == null) {
                terminal.say("Đang có một lần sao lưu khác. / Another backup goes on.");
                return CANNOT;
            }
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
        try (var channel = FileChannel.open(home.lock(), CREATE, WRITE);
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

    private boolean contentsAreElsewhere() throws IOException {
        var settings = new Properties();
        if (Files.exists(home.settings("document"))) {
            try (var in = Files.newBufferedReader(home.settings("document"))) {
                settings.load(in);
            }
        }
        return settings.getProperty("hososo.content.store", "file").equalsIgnoreCase("s3");
    }

    private int notDone(Exception failure) {
        terminal.say("✘ " + why(failure));
        return NOT_DONE;
    }

    private static String why(Exception failure) {
        if (failure instanceof Refused) {
            return failure.getMessage();
        }
        var said = failure.toString();
        return said.contains(DISK_FULL) ? "Hết dung lượng đĩa / the disk is full: " + said : said;
    }

    private static Path directory(Arguments arguments, String usage) {
        if (arguments.words().size() != 1) {
            throw new IllegalArgumentException(usage);
        }
        return Path.of(arguments.words().getFirst());
    }
}
