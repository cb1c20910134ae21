package vn.hososo.metrics.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.compliance.DayFigure;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.Indicator;

class OutwardComplianceTest {

    private static final Instant KNOWN = Instant.parse("2025-03-05T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    private final UUID unit = UUID.randomUUID();

    @Test
    void aUnitAndAnIndicatorAreOneEventWithTheirDaysInOrder() {
        // When
        var told = told(List.of(
                figure(Indicator.DOSSIER_CREATION, DAY, 2),
                figure(Indicator.DIGITAL_SIGNING, DAY, 0),
                figure(Indicator.DIGITAL_SIGNING, DAY.plusDays(1), 1)));

        // Then
        assertThat(told).hasSize(2);
        assertThat(told)
                .filteredOn(it -> it.indicator().equals("digital-signing"))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.knownAt()).isEqualTo(KNOWN);
                    assertThat(it.days())
                            .extracting(OutwardCompliance.Day::day, OutwardCompliance.Day::denominator)
                            .containsExactly(
                                    org.assertj.core.groups.Tuple.tuple(DAY, 0L),
                                    org.assertj.core.groups.Tuple.tuple(DAY.plusDays(1), 1L));
                });
    }

    @Test
    void theHistoryOfManyYearsIsSeveralEventsThatMissNoDay() {
        // Given
        var days = IntStream.range(0, 2_500)
                .mapToObj(day -> figure(Indicator.DIGITAL_SIGNING, DAY.plusDays(day), 1))
                .toList();

        // When
        var told = told(days);

        // Then
        assertThat(told).extracting(it -> it.days().size()).containsExactly(1_000, 1_000, 500);
        assertThat(told.stream().flatMap(it -> it.days().stream()).map(OutwardCompliance.Day::day))
                .containsExactlyElementsOf(
                        days.stream().map(figure -> figure.at().day()).toList());
    }

    private static List<OutwardCompliance.Changed> told(List<DayFigure> figures) {
        return OutwardCompliance.facts(figures, KNOWN).stream()
                .flatMap(fact -> fact.payload() instanceof OutwardCompliance.Changed changed
                        ? Stream.of(changed)
                        : Stream.<OutwardCompliance.Changed>empty())
                .toList();
    }

    private DayFigure figure(Indicator indicator, LocalDate day, long denominator) {
        return new DayFigure(new Change(unit, indicator, day), 0, denominator, 0, 0, 0, null);
    }
}
