package vn.hososo.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that a test needs: a missing one skips the test, or fails it where all must be there. */
final class Tools {
    private static final List<Path> DIRECTORIES = Stream.of(Optional.ofNullable(System.getenv("PATH"))
                    .orElse("/usr/bin:/bin")
                    .split(":"))
            .map(Path::of)
            .toList();

    private Tools() {}

    static String require(String test, String... names) {
        Optional<String> found = Stream.of(names)
                .flatMap(name -> DIRECTORIES.stream().map(it -> it.resolve(name)))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
        if (found.isEmpty() && "1".equals(System.getenv("HOSOSO_ALL_TOOLS"))) {
            throw new AssertionError(test + " needs " + String.join(" or ", names));
        }
        if (found.isEmpty()) {
            note(test + " (" + String.join(" / ", names) + ")");
        }
        Assumptions.assumeTrue(found.isPresent(), test + " needs " + String.join(" or ", names));
        return found.orElseThrow();
    }

    private static void note(String skipped) {
        String file = System.getenv("HOSOSO_SKIPPED_FILE");
        if (file != null) {
            try {
                Files.writeString(Path.of(file), skipped + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** What a program prints, errors included. */
    static String output(List<String> command) {
        try {
            Process process =
                    new ProcessBuilder(command).redirectErrorStream(true).start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            process.waitFor();
            return printed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
