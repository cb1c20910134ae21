package vn.hososo.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProofReportTest {
    private static final Machine MACHINE = new Machine("a processor", 2, "23.0 GB", "a JDK", "a kernel");
    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    @TempDir
    Path directory;

    @BeforeAll
    static void withoutAScreen() {
        System.setProperty("java.awt.headless", "true");
    }

    @Test
    void aMissedLimitIsMarked() throws IOException {
        // Given
        Files.writeString(directory.resolve("speed.csv"), """
                what,figure,unit,relation,limit,reference,command,at
                "create, one commit",0.61,of pgbench,>=,0.5,"pgbench, same statements",java Create 10,2026-11-26T08:00:00Z
                download of 5 MB,0.43,of nginx,>=,0.7,nginx as a plain proxy,java Gateway 5,2026-11-26T08:10:00Z
                gateway: requests,17447,req/s,,,32 connections,java Gateway 5,2026-11-26T08:10:00Z
                sort of clocks,shifted,,,,a word and no number,java Gateway 5,2026-11-26T08:10:00Z
                """);

        // When
        String report = Files.readString(ProofReport.write(directory, MACHINE, NOW));

        // Then
        assertThat(report)
                .contains("| speed | 2 | 1 |")
                .contains("| create, one commit | 0.61 of pgbench | >= 0.5 | pgbench, same statements | ✔ kept |")
                .contains("| download of 5 MB | 0.43 of nginx | >= 0.7 | nginx as a plain proxy | ✘ **missed** |")
                .contains("| gateway: requests | 17447 req/s |  | 32 connections |  |")
                .contains("| sort of clocks | shifted |  | a word and no number |  |")
                .contains("java Gateway 5")
                .contains("26/11/2026 16:00 (Vietnam time), a processor, 2 processors, 23.0 GB")
                .contains("![speed](speed.png)")
                .doesNotContain("durability");
        assertThat(directory.resolve("speed.png")).isNotEmptyFile();
    }

    @Test
    void whatCouldNotBeMeasuredIsMarked() throws IOException {
        // Given
        Files.writeString(directory.resolve("durability.csv"), """
                what,figure,unit,relation,limit,reference,command,at
                rounds,,,=,100,"it broke off | after ""round 3"" of 100",./hososo prove durability,2026-11-26T08:00:00Z
                """);

        // When
        String report = Files.readString(ProofReport.write(directory, MACHINE, NOW));

        // Then
        assertThat(report)
                .contains("| rounds |  | = 100 | it broke off \\| after \"round 3\" of 100 | ✘ **not measured** |")
                .contains("| durability | 1 | 1 |");
        assertThat(directory.resolve("durability.png")).isNotEmptyFile();
    }

    @Test
    void figuresAreReadAsTheyWereWritten() throws IOException {
        // Given
        FigureFile file = new FigureFile(directory.resolve("speed.csv"));
        Figure first = figure("one, \"two\"", 1234.5678, Figure.Relation.AT_MOST, 5);
        Figure second = figure("nothing", Double.NaN, Figure.Relation.TOLD, Double.NaN);

        // When
        file.append(List.of(first));
        file.append(List.of(second));

        // Then
        assertThat(file.read()).containsExactly(first, second);
        assertThat(first.figure()).isEqualTo("1234.6");
    }

    @Test
    void figuresOfAnotherCommandStayWhenOneIsMeasuredAgain() throws IOException {
        // Given
        FigureFile file = new FigureFile(directory.resolve("speed.csv"));
        Figure kept = figure("kept", 1, Figure.Relation.TOLD, Double.NaN);
        file.append(List.of(kept, figure("gone", 2, Figure.Relation.TOLD, Double.NaN)));

        // When
        file.remove(figure -> figure.what().equals("gone"));

        // Then
        assertThat(file.read()).containsExactly(kept);
    }

    private static Figure figure(String what, double seen, Figure.Relation relation, double limit) {
        return new Figure(
                what, Figure.text(seen), "ms", relation, Figure.rounded(limit), "a peer", "java Something", NOW);
    }
}
