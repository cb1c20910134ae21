package vn.hososo.document.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DocumentNumberTest {
    @Test
    void numbersBelowTenTakeALeadingZero() {
        assertThat(DocumentNumber.written(1)).isEqualTo("01");
        assertThat(DocumentNumber.written(12)).isEqualTo("12");
        assertThat(DocumentNumber.written(1234)).isEqualTo("1234");
    }

    @Test
    void aNamedKindIsKindAndOrgan() {
        // When
        String symbol = DocumentNumber.symbol(DocumentKind.QUYET_DINH, "UBND", "VP");

        // Then
        assertThat(new DocumentNumber("12", symbol).numberAndSymbol()).isEqualTo("12/QĐ-UBND");
    }

    @Test
    void aLetterIsOrganAndDrafter() {
        assertThat(DocumentNumber.symbol(DocumentKind.CONG_VAN, "UBND", "VP")).isEqualTo("UBND-VP");
        assertThat(DocumentNumber.symbol(DocumentKind.CONG_VAN, "GDĐT", null)).isEqualTo("GDĐT");
    }
}
