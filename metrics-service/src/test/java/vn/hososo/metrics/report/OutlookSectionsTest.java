package vn.hososo.metrics.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.compliance.Fresh;
import vn.hososo.metrics.fact.ItemKind;
import vn.hososo.metrics.fact.Tier;
import vn.hososo.metrics.forecast.ForecastRow;
import vn.hososo.metrics.forecast.Outlook;
import vn.hososo.metrics.lapse.LapseState;
import vn.hososo.metrics.lapse.LapseView;
import vn.hososo.metrics.lapse.Method;

class OutlookSectionsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    @Test
    void aLapseSaysSinceWhenAndWhatIsMissing() {
        // Given
        var lapse = new LapseView(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "lai-ha",
                "Xã Lai Hạ",
                Tier.COMMUNE,
                "digital-signing",
                1,
                LapseState.RECOVERED,
                DAY,
                DAY.plusDays(14),
                Instant.EPOCH,
                List.of(Method.RULE),
                UUID.randomUUID(),
                ItemKind.OUTGOING,
                DAY.minusDays(3),
                17,
                new BigDecimal("1.5"),
                DAY.plusDays(60),
                null);

        // When
        var table = LapseSection.table(List.of(lapse));

        // Then
        assertThat(table.rows())
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Object.class))
                .hasSameSizeAs(table.columns())
                .contains("Xã Lai Hạ", DAY, DAY.plusDays(14), DAY.minusDays(3), 17L, "Đã trở lại", DAY.plusDays(60));
    }

    @Test
    void aForecastSaysHowManyOfHowManyAndUnitsWithoutOneAreLeftOut() {
        // When
        var table = ForecastSection.table(List.of(forecast(Outlook.BEHIND), forecast(Outlook.NONE)));

        // Then
        assertThat(table.rows())
                .singleElement()
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Object.class))
                .hasSameSizeAs(table.columns())
                .contains("Không đạt ở nhịp này", 9L, 12L);
    }

    private static ForecastRow forecast(Outlook outlook) {
        return new ForecastRow(
                UUID.randomUUID(),
                "ktht",
                "Phòng KTHT",
                Tier.DISTRICT,
                "dossier-creation",
                1,
                "2026",
                70,
                100,
                new BigDecimal("0.7"),
                new BigDecimal("0.8"),
                outlook,
                null,
                20,
                12,
                9L,
                new BigDecimal("0.71"),
                new BigDecimal("0.69"),
                new BigDecimal("0.73"),
                true,
                new Fresh(null, null));
    }
}
