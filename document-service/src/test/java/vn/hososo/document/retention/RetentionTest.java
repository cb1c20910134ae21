package vn.hososo.document.retention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RetentionTest {
    @Test
    void termsAreReadAsTheFormsWriteThem() {
        // When / Then
        assertThat(Retention.read("Vĩnh viễn")).contains(new Retention.Permanent());
        assertThat(Retention.read("10 năm")).contains(new Retention.Years(10));
        assertThat(Retention.read("0 năm")).isEmpty();
        assertThat(Retention.read("100 năm")).isEmpty();
        assertThat(Retention.read("10")).isEmpty();
        assertThat(new Retention.Years(7).text()).isEqualTo("7 năm");
    }

    @Test
    void fiveYearsAndMoreGoToTheArchive() {
        // When / Then
        assertThat(new Retention.Years(4).isForTheArchive()).isFalse();
        assertThat(new Retention.Years(5).isForTheArchive()).isTrue();
        assertThat(new Retention.Permanent().isForTheArchive()).isTrue();
    }

    @Test
    void yearsCountFromTheYearTheWorkEnded() {
        // When / Then
        assertThat(new Retention.Years(5).lastYear(2021)).hasValue(2026);
        assertThat(new Retention.Permanent().lastYear(2021)).isEmpty();
    }
}
