package vn.hososo.document.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    @ParameterizedTest
    @CsvSource({
        "bytes=0-0,0,0",
        "bytes=10-19,10,19",
        "bytes=90-,90,99",
        "bytes=-5,95,99",
        "bytes=50-500,50,99",
        "bytes=-500,0,99"
    })
    void rangesAreCutToTheFile(String header, long first, long last) {
        // When
        var range = ByteRange.parse(header, 100);

        // Then
        assertThat(range).contains(new ByteRange(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=100-", "bytes=-0", "bytes=5-4", "bytes=-", "bytes=a-b", "bytes=0-1,3-4", "lines=1-2"})
    void whatCannotBeSatisfiedIsEmpty(String header) {
        // When
        var range = ByteRange.parse(header, 100);

        // Then
        assertThat(range).isEmpty();
    }

    @Test
    void aPartNamesItsPlaceInTheWhole() {
        // Given
        ByteRange range = new ByteRange(10, 19);

        // When
        String header = range.contentRange(100);

        // Then
        assertThat(header).isEqualTo("bytes 10-19/100");
        assertThat(range.length()).isEqualTo(10);
    }
}
