package vn.hososo.metrics.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.helpers.test.AssertSubscriber;
import io.smallrye.mutiny.subscription.BackPressureFailure;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveComplianceTest {

    // Figures are asked for only when figures change.
    private final LiveCompliance live = new LiveCompliance(null, Clock.systemUTC());

    @Test
    void whoDoesNotKeepUpIsCutOffAndTheOthersMissNothing() {
        // Given
        var slow = live.events().subscribe().withSubscriber(AssertSubscriber.create(0));
        var quick = live.events().subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));

        // When
        for (int i = 0; i < LiveCompliance.LONGEST_QUEUE + 2; i++) {
            assertThat(live.unitsChanged(Set.of(UUID.randomUUID()))).isNotNull();
        }

        // Then
        slow.assertFailedWith(BackPressureFailure.class);
        assertThat(quick.getItems()).hasSize(LiveCompliance.LONGEST_QUEUE + 2);
        quick.assertNotTerminated();
    }

    @Test
    void whoeverMayHaveMissedSomethingIsCutOffAndMayListenAgain() {
        // Given
        var before = live.events().subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));

        // When
        assertThat(live.missed()).isNotNull();

        // Then
        before.assertCompleted();
        var again = live.events().subscribe().withSubscriber(AssertSubscriber.create(Long.MAX_VALUE));
        assertThat(live.unitsChanged(Set.of(UUID.randomUUID()))).isNotNull();
        assertThat(again.getItems()).hasSize(1);
        again.assertNotTerminated();
    }
}
