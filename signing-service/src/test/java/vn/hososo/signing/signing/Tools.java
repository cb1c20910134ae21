package vn.hososo.signing.signing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import vn.hososo.signing.document.Pdf;

/** Other people's programs that judge a file; a test whose program is missing is skipped, but not where all must be there. */
final class Tools {

    private static final Path BIN = Path.of("/usr/bin");

    private Tools() {}

    static void require(String program, String debianPackage) {
        var there = Files.isExecutable(BIN.resolve(program));
        if (!there && "1".equals(System.getenv("HOSOSO_ALL_TOOLS"))) {
            throw new AssertionError(program + " (Debian " + debianPackage + ") is missing and HOSOSO_ALL_TOOLS=1");
        }
        Assumptions.assumeTrue(there, program + " (Debian " + debianPackage + ") is not installed");
    }

    /** What the program says of the file, with its exit code at the end. */
    static String judge(Pdf pdf, String program, String... options) throws IOException, InterruptedException {
        var file = Files.createTempFile("signed", ".pdf");
        Files.write(file, pdf.bytes());
        var command = new ArrayList<>(List.of(BIN.resolve(program).toString()));
        command.addAll(List.of(options));
        command.add(file.toString());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return output + "\nexit " + process.waitFor();
    }
}
