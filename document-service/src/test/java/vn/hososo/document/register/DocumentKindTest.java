package vn.hososo.document.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DocumentKindTest {
    @Test
    void twentyNineKindsHaveTwentySevenAbbreviationsEachOnce() {
        // When
        List<String> abbreviations = Arrays.stream(DocumentKind.values())
                .map(DocumentKind::abbreviation)
                .flatMap(Optional::stream)
                .toList();

        // Then
        assertThat(DocumentKind.values()).hasSize(29);
        assertThat(abbreviations).hasSize(27).doesNotHaveDuplicates();
    }

    @Test
    void abbreviationsAreCaseSensitive() {
        // When
        List<Optional<String>> abbreviations = List.of(
                DocumentKind.QUY_DINH.abbreviation(),
                DocumentKind.CHUONG_TRINH.abbreviation(),
                DocumentKind.TO_TRINH.abbreviation(),
                DocumentKind.DE_AN.abbreviation(),
                DocumentKind.DU_AN.abbreviation());

        // Then
        assertThat(abbreviations)
                .containsExactly(
                        Optional.of("QyĐ"),
                        Optional.of("CTr"),
                        Optional.of("TTr"),
                        Optional.of("ĐA"),
                        Optional.of("DA"));
    }

    @Test
    void lettersHaveNone() {
        assertThat(DocumentKind.CONG_VAN.abbreviation()).isEmpty();
        assertThat(DocumentKind.THU_CONG.abbreviation()).isEmpty();
    }
}
