package vn.hososo.local.pki;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;

/** The revoked certificates: a file with a line {@code serial,moment} for each, read anew at every question. */
final class Revocations {
    private final Path file;

    Revocations(Path directory) {
        this.file = directory.resolve("revoked.csv");
    }

    Map<BigInteger, Instant> all() throws IOException {
        if (!Files.exists(file)) {
            return Map.of();
        }
        return Files.readAllLines(file).stream()
                .filter(line -> !line.isBlank())
                .map(line -> line.split(",", 2))
                .collect(Collectors.toMap(
                        line -> new BigInteger(line[0].strip(), 16),
                        line -> Instant.parse(line[1].strip()),
                        (first, again) -> first));
    }

    void revoke(BigInteger serial, Instant at) throws IOException {
        Files.writeString(
                file,
                serial.toString(16) + "," + at + System.lineSeparator(),
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }
}
