package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The README's commands, run in their order as a newcomer would paste them. */
class ReadmeIT {
    private static final List<String> REFUSED = List.of("401", "403", "400", "428", "412", "409", "403", "404", "404");

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void theMainJobRunsAsWritten() {
        // Given
        Tools.require("ReadmeIT", "curl");
        Tools.require("ReadmeIT: certificates by pdfsig", "pdfsig");
        Tools.require("ReadmeIT: certificates by pdfsig", "certutil");

        // When
        String said = Commands.of("README.md").run();

        // Then
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
