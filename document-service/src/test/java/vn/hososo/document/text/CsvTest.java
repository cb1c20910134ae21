package vn.hososo.document.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.problem.ProblemException;

class CsvTest {
    private static final Set<String> COLUMNS = Set.of("notation", "title");

    @Test
    void cellsMayBeQuotedAndEmptyOnesAreAbsent() {
        // When
        List<Map<String, String>> rows =
                Csv.rows("\uFEFFnotation,title\r\n01.A,\"Một, \"\"hai\"\"\nba\"\r\n\r\n02.B,\r\n", COLUMNS);

        // Then
        assertThat(rows)
                .containsExactly(Map.of("notation", "01.A", "title", "Một, \"hai\"\nba"), Map.of("notation", "02.B"));
    }

    @Test
    void semicolonsAreReadAsSpreadsheetsWriteThemAndTextBecomesComposed() {
        // When
        List<Map<String, String>> rows = Csv.rows("title;notation\nHô\u0300 sơ, giâ\u0301y;01.A", COLUMNS);

        // Then
        assertThat(rows).containsExactly(Map.of("notation", "01.A", "title", "Hồ sơ, giấy"));
    }

    @Test
    void whatIsNoTableIsRefused() {
        // When / Then
        refused("");
        refused("notation,colour\n01.A,x");
        refused("notation,notation\n01.A,x");
        refused("notation,title\n01.A");
        refused("notation,title\n01.A,\"x");
    }

    private static void refused(String csv) {
        assertThatThrownBy(() -> Csv.rows(csv, COLUMNS)).isInstanceOf(ProblemException.class);
    }
}
