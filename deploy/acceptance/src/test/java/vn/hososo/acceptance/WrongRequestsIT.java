package vn.hososo.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A little of what {@code ./hososo prove resistance} does at length: the description is kept, whatever is sent. Some of it is
 * right by chance and changes the unit for good, so its name puts it last and its units are nobody else's.
 */
class WrongRequestsIT {
    private static final long SEED = 7;
    private static final Path FINDINGS = Path.of("target", "wrong-requests.txt");

    @BeforeAll
    static void start() {
        RunningPlatform.start();
    }

    @Test
    void everyAnswerIsOneOfThoseDescribed() throws Exception {
        // Given
        Files.deleteIfExists(FINDINGS);
        var api = DescribedApi.ofPlatform();
        var things = UnitThings.of("tnmt", "tckh");
        var findings = new Findings(FINDINGS);

        // When
        new Fuzzing(api, things, new Crowd(things), findings, SEED).some(3, 0);

        // Then
        assertThat(findings.operations()).hasSize(api.operations().size());
        assertThat(findings.faults()).as("the requests stand in " + FINDINGS).isEmpty();
    }
}
