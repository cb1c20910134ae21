package vn.hososo.metrics.signal;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.SmallRyeConfigBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.calendar.DayKind;
import vn.hososo.metrics.calendar.WorkingCalendar;
import vn.hososo.metrics.compliance.Period;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.unit.MeasuredUnit;

class QuestionsTest {

    // 21 working days, the last is Monday 31
    private static final Period MARCH = Period.of(YearMonth.of(2025, 3));

    private final Questions questions = new Questions(config(), WorkingCalendar.PLAIN, MARCH);

    @Test
    void theEndIsTheLastWorkingDays() {
        // Given
        var april = Period.of(YearMonth.of(2025, 4));
        var liberation = new WorkingCalendar(Map.of(LocalDate.of(2025, 4, 30), DayKind.HOLIDAY));

        // Then
        assertThat(questions.endFrom()).isEqualTo(LocalDate.of(2025, 3, 27));
        assertThat(questions.lastDay()).isEqualTo(LocalDate.of(2025, 3, 31));
        assertThat(new Questions(config(), liberation, april).endFrom()).isEqualTo(LocalDate.of(2025, 4, 25));
        assertThat(new Questions(config(), liberation, april).lastDay()).isEqualTo(LocalDate.of(2025, 4, 29));
    }

    @Test
    void dossiersOpenedInBulkAtTheEndAreAskedAbout() {
        // When
        var rows = about(70, 40, 0, 0, 0);

        // Then
        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(SignalKind.DOSSIERS_OPENED_AT_PERIOD_END);
            assertThat(row.found()).isEqualTo(40);
            assertThat(row.all()).isEqualTo(70);
            assertThat(row.usual()).isEqualTo(BigDecimal.valueOf(10.0));
            assertThat(row.question().vi()).endsWith("?").contains("40 trong 70");
            assertThat(row.question().en()).endsWith("?").contains("40 of 70", "about 10.0");
        });
    }

    @Test
    void evenWorkIsNotAskedAbout() {
        assertThat(about(70, 12, 5, 84, 5)).isEmpty();
    }

    @Test
    void littleIsNotAskedAbout() {
        assertThat(about(9, 9, 9, 9, 9)).isEmpty();
    }

    @Test
    void dossiersWithOneDocumentFiledAfterTheFactAreAskedAbout() {
        assertThat(about(30, 3, 10, 0, 0))
                .extracting(SignalRow::kind)
                .containsExactly(SignalKind.SINGLE_DOCUMENT_DOSSIERS_AFTER_FACT);
    }

    @Test
    void documentsIssuedOnTheLastDayAreAskedAbout() {
        assertThat(about(0, 0, 0, 42, 20)).extracting(SignalRow::kind).containsExactly(SignalKind.ISSUED_ON_LAST_DAY);
    }

    @Test
    void aPeriodOfOneDayHasNoEnd() {
        // Given
        var day = new Period("2025-03-05", LocalDate.of(2025, 3, 5), LocalDate.of(2025, 3, 5));

        // Then
        assertThat(new Questions(config(), WorkingCalendar.PLAIN, day).about(tally(50, 50, 0, 50, 50)))
                .isEmpty();
    }

    private List<SignalRow> about(long opened, long atEnd, long single, long issued, long issuedAtEnd) {
        return questions
                .about(tally(opened, atEnd, single, issued, issuedAtEnd))
                .toList();
    }

    private static Tally tally(long opened, long atEnd, long single, long issued, long issuedAtEnd) {
        var unit = new MeasuredUnit(UUID.randomUUID(), "xa-thua", "Thứa", Tier.COMMUNE, null, null);
        return new Tally(unit, opened, atEnd, single, issued, issuedAtEnd);
    }

    static SignalConfig config() {
        return new SmallRyeConfigBuilder()
                .addDiscoveredConverters()
                .withMapping(SignalConfig.class)
                .build()
                .getConfigMapping(SignalConfig.class);
    }
}
