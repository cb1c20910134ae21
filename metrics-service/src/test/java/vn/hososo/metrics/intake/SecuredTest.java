package vn.hososo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;

class SecuredTest {

    private static final Instant NOW = Instant.parse("2025-03-05T02:00:00Z");
    private static final Instant READ = NOW.minusSeconds(10);

    private final Freshness freshness = FreshnessTest.freshness(NOW);
    private final Deque<UniEmitter<? super Void>> disk = new ArrayDeque<>();
    private final Secured secured = new Secured(() -> Uni.createFrom().<Void>emitter(disk::add), freshness);

    @Test
    void whatIsReadIsSettledOnceItIsOnTheDisk() {
        secured.report(READ, 7, READ);
        assertThat(settledUpTo(READ)).isFalse();

        theDiskHasIt();
        secured.report(READ, 7, READ);

        assertThat(settledUpTo(READ)).isTrue();
    }

    @Test
    void whatWasReadMeanwhileWaitsForTheNextTime() {
        var later = READ.plusSeconds(1);
        secured.report(READ, 7, READ);
        secured.report(later, 8, later);
        theDiskHasIt();

        secured.report(later, 8, later);

        assertThat(settledUpTo(READ)).isTrue();
        assertThat(settledUpTo(later)).isFalse();

        theDiskHasIt();
        secured.report(later, 8, later);

        assertThat(settledUpTo(later)).isTrue();
    }

    @Test
    void timeThatPassesWithoutRecordsNeedsNoDisk() {
        readAndSecured();

        secured.report(READ.plusSeconds(5), 7, READ);

        assertThat(disk).isEmpty();
        assertThat(settledUpTo(READ.plusSeconds(5))).isTrue();
    }

    @Test
    void aDiskThatFailsIsTriedAgain() {
        secured.report(READ, 7, READ);
        disk.remove().fail(new IOException("no space left on device"));
        secured.report(READ, 7, READ);
        assertThat(settledUpTo(READ)).isFalse();

        theDiskHasIt();
        secured.report(READ, 7, READ);

        assertThat(settledUpTo(READ)).isTrue();
    }

    @Test
    void whatIsNotKnownToBeReadIsNotSettledAnyMore() {
        readAndSecured();

        secured.report(null, 7, READ);

        assertThat(settledUpTo(READ)).isFalse();
    }

    private void readAndSecured() {
        secured.report(READ, 7, READ);
        theDiskHasIt();
        secured.report(READ, 7, READ);
    }

    private void theDiskHasIt() {
        disk.remove().complete(null);
    }

    private boolean settledUpTo(Instant moment) {
        return freshness.isSettled(moment.minusMillis(1));
    }
}
