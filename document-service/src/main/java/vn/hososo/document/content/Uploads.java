package vn.hososo.document.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

/** The folder of files that are on their way in or out: nothing in it outlives its request but by accident. */
record Uploads(Path folder) {
    Uploads {
        create(folder);
    }

    static Uploads in(ContentConfig config) {
        return new Uploads(config.directory().toAbsolutePath().resolve("uploads"));
    }

    Path next() throws IOException {
        return Files.createTempFile(folder, "file", ".pdf");
    }

    void removeBefore(Instant moment) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(left -> isWrittenBefore(left, moment)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static boolean isWrittenBefore(Path file, Instant moment) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException gone) {
            return false;
        }
    }

    static Path create(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException failure) {
            throw new UncheckedIOException("The content directory cannot be made: " + directory, failure);
        }
    }
}
