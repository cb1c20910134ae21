package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChangedUnitsTest {

    private static final Instant START = Instant.parse("2025-03-05T08:00:00Z");

    private final UUID unit = UUID.randomUUID();
    private final ChangedUnits changed = new ChangedUnits(Duration.ofSeconds(10));

    @Test
    void aUnitThatIsStillChangingIsNotLookedAt() {
        // When
        change(0);
        change(8);

        // Then
        assertThat(changed.atRest(at(15))).isEmpty();
        assertThat(changed.isChanging(unit, at(15))).isTrue();
        assertThat(changed.atRest(at(19))).containsOnlyKeys(unit);
        assertThat(changed.isChanging(unit, at(19))).isFalse();
    }

    @Test
    void whatWasLookedAtIsForgotten() {
        // Given
        change(0);

        // When
        changed.forget(changed.atRest(at(11)));

        // Then
        assertThat(changed.atRest(at(60))).isEmpty();
    }

    @Test
    void whatChangesWhileItIsLookedAtStays() {
        // Given
        change(0);
        var lookedAt = changed.atRest(at(11));
        change(12);

        // When
        changed.forget(lookedAt);

        // Then
        assertThat(changed.atRest(at(30))).containsOnlyKeys(unit);
    }

    private void change(int seconds) {
        changed.add(List.of(new Change(unit, Indicator.DIGITAL_SIGNING, LocalDate.of(2025, 3, 5))), at(seconds));
    }

    private static Instant at(int seconds) {
        return START.plusSeconds(seconds);
    }
}
