package vn.hososo.local.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Predicate;

/** Copies of directories that are written to meanwhile. */
final class Tree {
    private Tree() {}

    /** How one file is copied. */
    interface Copying {
        void copy(Path file, Path copy) throws IOException;
    }

    /** Everything that {@code wanted} takes, of directories and files, by their path below {@code from}. */
    static void copy(Path from, Path to, Predicate<Path> wanted, Progress progress) throws IOException {
        copy(from, to, wanted, (file, copy) -> copyFile(file, copy, progress));
    }

    static void copy(Path from, Path to, Predicate<Path> wanted, Copying copying) throws IOException {
        if (!Files.exists(from)) {
            return;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                var relative = from.relativize(directory);
                if (!directory.equals(from) && !wanted.test(relative)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                copyDirectory(directory, to.resolve(relative));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var relative = from.relativize(file);
                if (attributes.isRegularFile() && wanted.test(relative)) {
                    copying.copy(file, to.resolve(relative));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }

    /** Replaces what is there; what disappears meanwhile is left out. */
    static void copyFile(Path file, Path copy, Progress progress) throws IOException {
        try {
            Files.copy(
                    file,
                    copy,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES,
                    LinkOption.NOFOLLOW_LINKS);
            progress.copied(Files.size(copy));
        } catch (NoSuchFileException vanished) {
            if (Files.exists(file)) {
                throw vanished;
            }
            Files.deleteIfExists(copy);
        }
    }

    /** Brings a copy of an append-only file up to date. */
    static void copyRest(Path file, Path copy) throws IOException {
        try (var source = FileChannel.open(file, StandardOpenOption.READ);
                var target = FileChannel.open(copy, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            var end = source.size();
            for (var at = target.size(); at < end; ) {
                at += source.transferTo(at, end - at, target);
            }
        }
    }

    /** Makes a directory with the permissions of another one; their times do not matter. */
    private static void copyDirectory(Path directory, Path copy) throws IOException {
        if (!Files.isDirectory(copy)) {
            Files.createDirectories(copy);
            Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(directory));
        }
    }

    /** Forces everything below to disk: one call for the whole file system instead of one for each of thousands of files. */
    static void force(Path tree) throws IOException, InterruptedException {
        if (run("sync", "-f", tree.toString()) != 0 && run("sync") != 0) {
            throw new IOException("sync");
        }
    }

    private static int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
