package vn.hososo.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.hososo.local.home.Home;

/**
 * A backup of a running platform, as of one moment. While Kafka stands still the databases are cut: so no event is in the copy
 * whose act the databases lack, and none is missing that they call sent. Acts go on; their events wait in the outboxes that long.
 * Contents come from before and after: a file that the databases name at the cut was there at one of the two.
 */
public final class Backup {
    private static final Set<String> ON_THEIR_WAY = Set.of("uploads", "swept");

    private final Home home;
    private final Consumer<String> say;

    public Backup(Home home, Consumer<String> say) {
        this.home = home;
        this.say = say;
    }

    /** {@code kafka} is the broker's process, {@code postgres} a superuser's connection that nobody else uses. */
    public void to(Path directory, ProcessHandle kafka, Connection postgres)
            throws IOException, SQLException, InterruptedException, Refused {
        var target = directory.toAbsolutePath().normalize();
        if (Files.exists(target)) {
            throw new Refused("Đã có " + target + ", hãy chọn tên khác", target + " exists, choose another name");
        }
        var draft = target.resolveSibling(target.getFileName() + ".draft");
        Home.deleteTree(draft);
        Files.createDirectories(draft.toAbsolutePath().getParent());
        Files.createDirectory(
                draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var cleaning = new Thread(() -> delete(draft), "draft");
        Runtime.getRuntime().addShutdownHook(cleaning);
        try {
            var manifest = copy(draft, kafka, postgres);
            Tree.force(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            say.accept("✔ Đã sao lưu trạng thái lúc " + manifest.moment() + " / Backed up as of " + manifest.moment()
                    + ": " + target);
        } finally {
            delete(draft);
        }
    }

    private Manifest copy(Path draft, ProcessHandle kafka, Connection postgres)
            throws IOException, SQLException, InterruptedException {
        var progress = new Progress(say);
        copyContents(draft, progress);
        progress.ended("nội dung / contents");
        // Before the cut: a head must never speak of more than the restored chain has.
        Tree.copy(
                home.traceHeads().getParent(),
                draft.resolve(name(home.traceHeads().getParent())),
                path -> true,
                progress);

        var databases =
                new PostgresCopy(home.postgresData(), draft.resolve(name(home.postgresData())), postgres, progress);
        databases.copyData();
        progress.ended("cơ sở dữ liệu / databases");
        var log = new KafkaCopy(home.kafkaData(), draft.resolve("kafka/data"), progress);
        log.copySegments();
        progress.ended("Kafka");

        String moment;
        var began = System.nanoTime();
        try (var still = Standstill.of(kafka)) {
            moment = databases.cut();
            log.copyRest();
        }
        say.accept("  · Kafka đứng / stood still: " + (System.nanoTime() - began) / 1_000_000 + " ms");

        databases.copyWal();
        copyContents(draft, progress);
        for (var directory : List.of(home.keys(), home.pki(), home.configuration())) {
            Tree.copy(directory, draft.resolve(name(directory)), path -> true, progress);
        }
        for (var marker : List.of(home.demoMarker(), home.historyMarker())) {
            if (Files.exists(marker)) {
                Tree.copyFile(marker, draft.resolve(name(marker)), progress);
            }
        }
        progress.ended("WAL, khóa, cấu hình / WAL, keys, settings");
        var manifest = Manifest.write(draft, Product.version(), moment);
        say.accept("  ✔ " + Manifest.SUMS);
        return manifest;
    }

    /** Files are immutable and named by their hash: what is there need not be copied again. */
    private void copyContents(Path draft, Progress progress) throws IOException {
        Tree.copy(home.content(), draft.resolve(name(home.content())), Backup::isKept, (file, copy) -> {
            if (!Files.exists(copy)) {
                Tree.copyFile(file, copy, progress);
            }
        });
    }

    /** Not what is on its way in or being swept. */
    private static boolean isKept(Path content) {
        return content.getNameCount() == 1
                || !ON_THEIR_WAY.contains(content.getName(0).toString());
    }

    private String name(Path inHome) {
        return home.directory().relativize(inHome).toString();
    }

    private static void delete(Path draft) {
        try {
            Home.deleteTree(draft);
        } catch (IOException e) {
            // The next backup of this name does it.
        }
    }
}
