package vn.hososo.document.trace;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Signed heads outside the database, one a line, only ever appended and forced to disk. */
@ApplicationScoped
class HeadsFile {
    private final Path file;

    HeadsFile(TraceConfig config) {
        this.file = config.headsFile().toAbsolutePath();
    }

    void append(List<SignedHead> heads) throws IOException {
        Files.createDirectories(file.getParent());
        StringBuilder lines = new StringBuilder();
        heads.forEach(head -> lines.append(head.line()).append('\n'));
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
    }
}
