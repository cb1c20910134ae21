package vn.hososo.document.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** The content store in a directory: {@code sha256/ab/abcd….pdf}, with {@code uploads} and {@code swept} beside it. */
class FileContentStore implements ContentStore {
    private final Path contents;
    private final Uploads uploads;
    private final Path swept;

    FileContentStore(ContentConfig config) {
        Path directory = config.directory().toAbsolutePath();
        contents = Uploads.create(directory.resolve("sha256"));
        uploads = Uploads.in(config);
        swept = Uploads.create(directory.resolve("swept"));
    }

    /** Always renames over an older copy: its fresh age is what keeps the sweeper off until the reference is written. */
    @Override
    public void keep(Path file, String sha256) {
        try {
            Path target = locate(sha256);
            Path folder = target.getParent();
            boolean isNew = !Files.isDirectory(folder);
            Files.createDirectories(folder);
            Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
            force(file);
            Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            force(folder);
            if (isNew) {
                force(contents);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public Source source(String sha256) {
        return new Source.LocalFile(locate(sha256));
    }

    @Override
    public <T> T read(String sha256, Reading<T> reading) throws Exception {
        return reading.of(locate(sha256));
    }

    Path locate(String sha256) {
        return contents.resolve(sha256.substring(0, 2)).resolve(sha256 + ".pdf");
    }

    @Override
    public List<String> olderThan(Instant moment) {
        try (Stream<Path> files = Files.walk(contents, 2)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> Uploads.isWrittenBefore(file, moment))
                    .map(file -> file.getFileName().toString().replace(".pdf", ""))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Takes the file aside first: an upload of the same bytes that slips in between is seen by its age and put back. */
    @Override
    public void remove(String sha256, Instant unlessWrittenSince) {
        Path aside = swept.resolve(sha256);
        try {
            Files.move(locate(sha256), aside, StandardCopyOption.ATOMIC_MOVE);
            if (Uploads.isWrittenBefore(aside, unlessWrittenSince)) {
                Files.delete(aside);
            } else {
                Files.move(aside, locate(sha256), StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void removeUploadsBefore(Instant moment) {
        uploads.removeBefore(moment);
    }

    private static void force(Path path) throws IOException {
        StandardOpenOption mode = Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
        try (FileChannel channel = FileChannel.open(path, mode)) {
            channel.force(true);
        }
    }
}
