package vn.hososo.document.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class CalendarConfigTest {
    @Inject
    CalendarConfig config;

    @Test
    void nobodyWorksOnSaturdaysAndSundays() {
        assertThat(config.weekend()).containsExactlyInAnyOrder(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    }
}
