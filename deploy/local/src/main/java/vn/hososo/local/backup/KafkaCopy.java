package vn.hososo.local.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Kafka's directory as a crash of this moment would leave it: most of it copied while it is written to, the rest while the broker
 * stands still. Indexes are left out, Kafka makes them anew from the log.
 */
final class KafkaCopy {
    private static final Set<String> LEFT_OUT =
            Set.of("index", "timeindex", "txnindex", "deleted", "cleaned", "lock", "kafka_cleanshutdown");

    private final Path data;
    private final Path copy;
    private final Progress progress;
    /** Which file was copied: the compaction of a topic puts another one under the same name. */
    private final Map<Path, Object> copied = new HashMap<>();

    KafkaCopy(Path data, Path copy, Progress progress) {
        this.data = data;
        this.copy = copy;
        this.progress = progress;
    }

    /** The bulk of it, so that the broker need not stand still for long. */
    void copySegments() throws IOException {
        Tree.copy(data, copy, this::isSegment, (file, target) -> {
            var key = key(file);
            if (key != null) {
                copied.put(target, key);
                Tree.copyFile(file, target, progress);
            }
        });
    }

    /** While the broker stands still. */
    void copyRest() throws IOException {
        Tree.copy(data, copy, KafkaCopy::isWanted, (file, target) -> {
            if (hasGrownOnly(file, target)) {
                Tree.copyRest(file, target);
            } else {
                Tree.copyFile(file, target, progress);
            }
        });
        deleteWhatIsGone();
    }

    private boolean hasGrownOnly(Path file, Path target) throws IOException {
        return copied.containsKey(target)
                && copied.get(target).equals(key(file))
                && Files.size(target) <= Files.size(file);
    }

    private void deleteWhatIsGone() throws IOException {
        try (var copies = Files.walk(copy)) {
            for (var file : copies.filter(Files::isRegularFile).toList()) {
                if (!Files.exists(data.resolve(copy.relativize(file)))) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Null when the file is gone. */
    private static @Nullable Object key(Path file) throws IOException {
        return Files.exists(file)
                ? Files.readAttributes(file, BasicFileAttributes.class).fileKey()
                : null;
    }

    private boolean isSegment(Path path) {
        return Files.isDirectory(data.resolve(path)) || extension(path).equals("log");
    }

    private static boolean isWanted(Path path) {
        return !LEFT_OUT.contains(extension(path));
    }

    private static String extension(Path path) {
        var name = path.getFileName().toString();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
