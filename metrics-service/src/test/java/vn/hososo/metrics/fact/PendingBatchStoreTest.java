package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.metrics.intake.IntakeOff;

/** A batch that is begun while the one before is on its way takes effect as if it had waited. */
@QuarkusTest
@TestProfile(IntakeOff.class)
@QuarkusTestResource(PlatformResource.class)
class PendingBatchStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant KNOWN = Instant.parse("2025-03-05T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    @Inject
    Pool pool;

    @Inject
    Projection projection;

    private final UUID unit = UUID.randomUUID();
    private final UUID topic = UUID.randomUUID();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void aUnitIsKnown() {
        var start = new Progress(topic, "hososo.documents", 0, 0, Instant.EPOCH);
        assertThat(projection.register(List.of(start)).await().atMost(PATIENCE)).hasSize(1);
        var created = new Fact.UnitCreated(
                unit, "xa-" + unit, "Xã", null, null, Tier.COMMUNE, "commune", null, LocalDate.EPOCH, null);
        assertThat(projection.apply(batch(0, "unit", created)).await().atMost(PATIENCE))
                .isNotNull();
    }

    @Test
    void anItemOfBothIsFoldedWhole() {
        // When
        var arrival = projection.begin(batch(1, "arrival", registered(first)), null);
        var filing = projection.begin(
                batch(2, "filing", new Fact.Filed(ItemKind.INCOMING, first, unit, UUID.randomUUID(), DAY)), arrival);
        var changes = filing.done().await().atMost(PATIENCE);

        // Then
        assertThat(arrival.done().await().atMost(PATIENCE).figures()).hasSize(1);
        assertThat(changes.figures()).containsExactly(new Change(unit, Indicator.DOSSIER_CREATION, DAY));
        assertThat(standing()).isEqualTo("1/1");
        assertThat(rows(first)).isEqualTo(2);
    }

    @Test
    void whatFailsTakesTheNextWithIt() {
        // When
        var stale = projection.begin(batch(7, "stale", registered(first)), null);
        var next = projection.begin(batch(8, "next", registered(second)), stale);

        // Then
        assertThat(catchThrowable(() -> stale.done().await().atMost(PATIENCE))).isInstanceOf(StaleBatchException.class);
        assertThat(catchThrowable(() -> next.done().await().atMost(PATIENCE))).isInstanceOf(StaleBatchException.class);
        assertThat(rows(first) + rows(second)).isZero();
    }

    @Test
    void anIdUsedAgainRightAfterwardsForAnotherItemIsFound() {
        // When
        var once = projection.begin(batch(1, "same", registered(first)), null);
        var again = projection.begin(batch(2, "same", registered(second)), once);
        var refused = catchThrowable(() -> again.done().await().atMost(PATIENCE));

        // Then
        assertThat(refused).isInstanceOf(RepeatedIdException.class);
        assertThat(once.done().await().atMost(PATIENCE).figures()).hasSize(1);
        assertThat(rows(first)).isEqualTo(1);
        assertThat(rows(second)).isZero();
    }

    @Test
    void aUnitToldBetweenCountsForWhatCameBeforeAndAfter() {
        // Given
        var late = UUID.randomUUID();
        var created = new Fact.UnitCreated(
                late, "xa-" + late, "Xã", null, null, Tier.COMMUNE, "commune", null, LocalDate.EPOCH, null);

        // When
        var before = projection.begin(batch(1, "before", registered(late, first)), null);
        var unitTold = projection.begin(batch(2, "late-unit", created), before);
        var after = projection.begin(batch(3, "after", registered(late, second)), unitTold);

        // Then
        assertThat(after.done().await().atMost(PATIENCE).figures()).hasSize(1);
        assertThat(unitTold.done().await().atMost(PATIENCE).units()).containsExactly(late);
        assertThat(rows(first)).isEqualTo(1);
        assertThat(rows(second)).isEqualTo(1);
    }

    private Fact registered(UUID incoming) {
        return registered(unit, incoming);
    }

    private static Fact registered(UUID unit, UUID incoming) {
        return new Fact.IncomingRegistered(incoming, unit, DAY, true, "CONG_VAN", null, null, null, Proof.VERIFIED);
    }

    private Batch batch(long offset, String id, Fact fact) {
        var known = KNOWN.plusSeconds(offset);
        return new Batch(
                List.of(new Advance(topic, 0, offset, offset + 1, known)),
                List.of(new KnownFact(id + unit, new Position("hososo.documents", 0, offset, known), fact)));
    }

    private String standing() {
        return pool.preparedQuery("select numerator || '/' || denominator from projection.standing where unit_id = $1")
                .execute(Tuple.of(unit))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getString(0);
    }

    private long rows(UUID item) {
        return pool.preparedQuery("select count(*) from projection.contribution where item_id = $1")
                .execute(Tuple.of(item))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
