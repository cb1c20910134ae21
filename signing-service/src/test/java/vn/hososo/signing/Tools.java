package vn.hososo.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** Programs of the operating system that tests sign with. */
public final class Tools {

    private Tools() {}

    public static boolean has(String program) {
        return Files.isExecutable(Path.of("/usr/bin", program));
    }

    /** Skips the test where the program is missing, unless all tools must be there. */
    public static void require(String program, String debianPackage) {
        var missing = program + " (Debian " + debianPackage + ") is missing";
        if (!has(program) && "1".equals(System.getenv("HOSOSO_ALL_TOOLS"))) {
            throw new AssertionError(missing + " and HOSOSO_ALL_TOOLS=1");
        }
        Assumptions.assumeTrue(has(program), missing);
    }

    /** What the program printed; fails when it does. */
    public static String run(String... command) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            process.getOutputStream().close();
            var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
            return output;
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
