package vn.hososo.gateway.key;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.function.Supplier;

/** A small secret text in a file that only its owner may read. */
public record OwnersFile(Path path) {
    /** The text in the file; the one supplied, written whole or not at all, when there is no file. */
    public String readOrCreate(Supplier<String> text) {
        try {
            if (!Files.exists(path)) {
                create(text.get());
            }
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the secret cannot be kept in " + path, e);
        }
    }

    private void create(String text) throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        var owner = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var temporary = Files.createTempFile(path.toAbsolutePath().getParent(), "new", ".tmp", owner);
        Files.writeString(temporary, text);
        try {
            // a link, not a move: two gateways that start together must end with the same text
            Files.createLink(path, temporary);
        } catch (FileAlreadyExistsException theOtherWasFirst) {
            return;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(temporary, path, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }
}
