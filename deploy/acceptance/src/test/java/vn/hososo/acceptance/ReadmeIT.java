package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README's commands, run in their order as a newcomer would paste them. */
class ReadmeIT {
    private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
    private static final List<String> REFUSED = List.of("401", "403", "400", "428", "412", "409", "403", "404", "404");

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theMainJobRunsAsWritten() throws IOException, InterruptedException {
        // Given
        Tools.require("ReadmeIT", "curl");
        Tools.require("ReadmeIT: certificates by pdfsig", "pdfsig");
        Tools.require("ReadmeIT: certificates by pdfsig", "certutil");
        String readme = Files.readString(RunningPlatform.file("README.md"));
        String commands = BLOCK.matcher(readme)
                .results()
                .map(it -> it.group(1))
                .collect(Collectors.joining("\n"))
                .replace("http://127.0.0.1:8080", RunningPlatform.url("").toString())
                .replace(".hososo/", RunningPlatform.home() + "/");
        Path printed = RunningPlatform.home().resolve("readme.out");

        // When
        int exit = new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
                .directory(RunningPlatform.file("").toFile())
                .redirectErrorStream(true)
                .redirectOutput(printed.toFile())
                .start()
                .waitFor();

        // Then
        String said = Files.readString(printed);
        assertThat(exit).as(said).isZero();
        assertThat(said)
                .contains("arrival number 1\n")
                .contains("\"state\":\"ISSUED\"")
                .contains("\"reason\":\"ISSUED_ON_PAPER\"")
                .contains("\"verdict\":{\"status\":\"VALID\"")
                .contains("Signature Validation: Signature is Valid.")
                .contains("Certificate Validation: Certificate is Trusted.");
        assertThat(Pattern.compile("(?m)^[45]\\d\\d$").matcher(said).results().map(MatchResult::group))
                .containsExactlyElementsOf(REFUSED);
    }
}
