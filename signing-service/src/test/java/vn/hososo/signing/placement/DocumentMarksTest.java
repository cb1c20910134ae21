package vn.hososo.signing.placement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DocumentMarksTest {

    @Test
    void numbersBelowTenAreWrittenWithAZero() {
        assertThat(DocumentMarks.numberAndSymbol("7", "QĐ-UBND")).isEqualTo("07/QĐ-UBND");
        assertThat(DocumentMarks.numberAndSymbol("07", "QĐ-UBND")).isEqualTo("07/QĐ-UBND");
        assertThat(DocumentMarks.numberAndSymbol("12", "QĐ-UBND")).isEqualTo("12/QĐ-UBND");
    }

    @Test
    void daysAndTheFirstTwoMonthsToo() {
        assertThat(DocumentMarks.day(LocalDate.of(2020, 3, 5))).isEqualTo("ngày 05 tháng 3 năm 2020");
        assertThat(DocumentMarks.day(LocalDate.of(2021, 2, 28))).isEqualTo("ngày 28 tháng 02 năm 2021");
        assertThat(DocumentMarks.day(LocalDate.of(2021, 12, 1))).isEqualTo("ngày 01 tháng 12 năm 2021");
    }
}
