package vn.hososo.manifests;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Programs of the machine that a test needs: a missing one skips the test, or fails it where all must be there. */
final class Tools {
    private Tools() {}

    static void require(String test, String name) throws IOException {
        var found = Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(directory -> Files.isExecutable(Path.of(directory, name)));
        if (!found && "1".equals(System.getenv("HOSOSO_ALL_TOOLS"))) {
            throw new AssertionError(test + " needs " + name);
        }
        var skipped = System.getenv("HOSOSO_SKIPPED_FILE");
        if (!found && skipped != null) {
            Files.writeString(
                    Path.of(skipped), test + " (" + name + ")\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        Assumptions.assumeTrue(found, test + " needs " + name);
    }
}
