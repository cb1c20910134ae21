package vn.hososo.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import vn.hososo.local.home.Home;

/**
 * Puts a backup into a state directory: whole or not at all. Every file is checked while it is copied aside; only then the copy
 * takes the place of what is there, and what is cut off in that is ended by the next start.
 */
public final class Restore {
    private static final String KAFKA = "kafka";

    private final Home home;
    private final Consumer<String> say;
    private final Path draft;
    private final Path ready;

    public Restore(Home home, Consumer<String> say) {
        this.home = home;
        this.say = say;
        this.draft = home.directory().resolve("restore.draft");
        this.ready = home.directory().resolve("restore.ready");
    }

    /** Without Kafka's part its topics begin anew and the outboxes tell again what they still hold. */
    public void from(Path directory, boolean replace, boolean withoutKafka)
            throws IOException, InterruptedException, Refused {
        var backup = directory.toAbsolutePath().normalize();
        var manifest = Manifest.read(backup);
        if (Product.isOlderThan(manifest.product())) {
            throw new Refused(
                    "Bản sao lưu của phiên bản mới hơn " + manifest.product() + ", ở đây là " + Product.version(),
                    "the backup is of the newer version " + manifest.product() + ", this is " + Product.version());
        }
        if (home.holdsData() && !replace) {
            throw new Refused(
                    home.directory() + " đang có dữ liệu; thêm --fresh để thay hết bằng bản sao lưu",
                    home.directory() + " holds data; --fresh replaces all of it by the backup");
        }
        var sums = manifest.sums(backup);
        requireSameFiles(backup, sums.keySet());
        Home.deleteTree(draft);
        try {
            copy(backup, manifest, sums, withoutKafka);
            Tree.force(draft);
            Files.deleteIfExists(home.kafkaLost());
            Files.move(draft, ready, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Home.deleteTree(draft);
        }
        finish(home);
        say.accept("✔ Đã phục hồi trạng thái lúc " + manifest.moment() + " / Restored as of " + manifest.moment()
                + " — ./hososo up");
    }

    /** Ends a restore whose copy was whole; what stands in it has not taken its place yet. */
    public static void finish(Home home) throws IOException {
        var ready = new Restore(home, line -> {}).ready;
        if (!Files.exists(ready)) {
            return;
        }
        try (var parts = Files.list(ready)) {
            for (var part : parts.toList()) {
                var place = home.directory().resolve(part.getFileName());
                Home.deleteTree(place);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Files.delete(ready);
    }

    private static void requireSameFiles(Path backup, Set<String> listed) throws IOException, Refused {
        var there = new HashSet<String>();
        try (var files = Files.walk(backup)) {
            files.filter(file -> !Files.isDirectory(file))
                    .map(file -> backup.relativize(file).toString())
                    .forEach(there::add);
        }
        there.removeAll(Set.of(Manifest.FILE, Manifest.SUMS));
        for (var name : listed) {
            if (!there.remove(name)) {
                throw Manifest.broken(name);
            }
        }
        for (var unknown : there) {
            throw Manifest.broken(unknown);
        }
    }

    private void copy(Path backup, Manifest manifest, Map<String, String> sums, boolean withoutKafka)
            throws IOException, Refused {
        Files.createDirectories(draft);
        if (Files.getFileStore(draft).getUsableSpace() < manifest.bytes()) {
            throw new Refused(
                    "Không đủ dung lượng đĩa cho " + manifest.bytes() / 1_000_000 + " MB: " + draft,
                    "not enough space on disk for " + manifest.bytes() / 1_000_000 + " MB: " + draft);
        }
        var progress = new Progress(say);
        for (var directory : manifest.directories()) {
            if (!(withoutKafka && isKafka(directory))) {
                Files.createDirectories(inside(directory));
                Files.setPosixFilePermissions(inside(directory), PosixFilePermissions.fromString("rwx------"));
            }
        }
        for (var file : sums.entrySet()) {
            if (!(withoutKafka && isKafka(file.getKey()))) {
                copy(backup.resolve(file.getKey()), inside(file.getKey()), file.getKey(), file.getValue());
                progress.copied(Files.size(backup.resolve(file.getKey())));
            }
        }
        if (withoutKafka) {
            Files.createDirectories(draft.resolve(KAFKA));
            Files.writeString(draft.resolve(home.kafkaLost().getFileName()), manifest.moment());
        }
        progress.ended("kiểm tra và chép / checked and copied");
    }

    private static void copy(Path from, Path to, String name, String sha256) throws IOException, Refused {
        Files.createFile(to, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        String found;
        try (var out = Files.newOutputStream(to)) {
            found = Sha256.copy(from, out);
        }
        if (!found.equals(sha256)) {
            throw Manifest.broken(name);
        }
        Files.setLastModifiedTime(to, Files.getLastModifiedTime(from));
    }

    private Path inside(String name) throws Refused {
        var place = draft.resolve(name).normalize();
        if (!place.startsWith(draft)) {
            throw Manifest.broken(name);
        }
        return place;
    }

    private static boolean isKafka(String name) {
        return Path.of(name).startsWith(KAFKA);
    }
}
