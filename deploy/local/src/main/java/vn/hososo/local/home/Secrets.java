package vn.hososo.local.home;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;

/** Random passwords, made once and kept in files only their owner reads. */
public final class Secrets {
    private final Path directory;

    public Secrets(Path directory) {
        this.directory = directory;
    }

    public Path passwordFile(String name) throws IOException {
        var file = directory.resolve(name + ".password");
        if (!Files.exists(file)) {
            var bytes = new byte[24];
            new SecureRandom().nextBytes(bytes);
            writePrivate(file, HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.US_ASCII));
        }
        return file;
    }

    public String password(String name) throws IOException {
        return Files.readString(passwordFile(name)).strip();
    }

    /** Writes a file whole or not at all, readable by its owner only. */
    public static void writePrivate(Path file, byte[] content) throws IOException {
        Files.createDirectories(file.getParent());
        var draft = Files.createTempFile(file.getParent(), "draft", ".tmp");
        Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
        Files.write(draft, content);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
