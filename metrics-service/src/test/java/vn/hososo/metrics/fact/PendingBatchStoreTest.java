package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.metrics.intake.IntakeOff;
import vn.hososo.metrics.rebuild.Database;

/** A batch that is begun while the one before is on its way takes effect as if it had waited. */
@QuarkusTest
@TestProfile(IntakeOff.class)
@QuarkusTestResource(PlatformResource.class)
class PendingBatchStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    Projection projection;

    private final UUID unit = UUID.randomUUID();
    private final OwnPartition partition = new OwnPartition();
    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void aUnitIsKnown() {
        partition.register(projection);
        assertThat(projection
                        .apply(batch(0, "unit", OwnPartition.unit(unit)))
                        .await()
                        .atMost(PATIENCE))
                .isNotNull();
    }

    @Test
    void anItemOfBothIsFoldedWhole() {
        // When
        var arrival = projection.begin(batch(1, "arrival", OwnPartition.incoming(first, unit)), null);
        var filing = projection.begin(
                batch(2, "filing", new Fact.Filed(ItemKind.INCOMING, first, unit, UUID.randomUUID(), OwnPartition.DAY)),
                arrival);
        var changes = filing.done().await().atMost(PATIENCE);

        // Then
        assertThat(arrival.done().await().atMost(PATIENCE).figures()).hasSize(1);
        assertThat(changes.figures()).containsExactly(new Change(unit, Indicator.DOSSIER_CREATION, OwnPartition.DAY));
        assertThat(standing()).isEqualTo("1/1");
        assertThat(rows(first)).isEqualTo(2);
    }

    @Test
    void whatIsSecuredIsOnTheDisk() {
        // Given
        var arrival = projection.begin(batch(1, "arrival", OwnPartition.incoming(first, unit)), null);
        assertThat(arrival.done().await().atMost(PATIENCE).figures()).hasSize(1);
        var written = logPosition("pg_current_wal_insert_lsn()");

        // When
        projection.secure().await().atMost(PATIENCE);

        // Then
        assertThat(logPosition("pg_current_wal_flush_lsn()")).isGreaterThanOrEqualTo(written);
    }

    private long logPosition(String of) {
        return new Database(pool).number("select (%s - '0/0')::bigint".formatted(of));
    }

    @Test
    void whatFailsTakesTheNextWithIt() {
        // When
        var stale = projection.begin(batch(7, "stale", OwnPartition.incoming(first, unit)), null);
        var next = projection.begin(batch(8, "next", OwnPartition.incoming(second, unit)), stale);

        // Then
        assertThat(catchThrowable(() -> stale.done().await().atMost(PATIENCE))).isInstanceOf(StaleBatchException.class);
        assertThat(catchThrowable(() -> next.done().await().atMost(PATIENCE))).isInstanceOf(StaleBatchException.class);
        assertThat(rows(first) + rows(second)).isZero();
    }

    @Test
    void anIdUsedAgainRightAfterwardsForAnotherItemIsFound() {
        // When
        var once = projection.begin(batch(1, "same", OwnPartition.incoming(first, unit)), null);
        var again = projection.begin(batch(2, "same", OwnPartition.incoming(second, unit)), once);
        var refused = catchThrowable(() -> again.done().await().atMost(PATIENCE));

        // Then
        assertThat(refused).isInstanceOf(RepeatedIdException.class);
        assertThat(once.done().await().atMost(PATIENCE).figures()).hasSize(1);
        assertThat(rows(first)).isEqualTo(1);
        assertThat(rows(second)).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 1_500})
    void anIdUsedLongBeforeIsFoundAmongFewAndMany(int others) {
        // Given
        var told = IntStream.range(0, others)
                .mapToObj(i ->
                        new OwnPartition.Event("m%04d".formatted(i), OwnPartition.incoming(UUID.randomUUID(), unit)))
                .toArray(OwnPartition.Event[]::new);
        assertThat(projection
                        .apply(partition.batch(1, told))
                        .await()
                        .atMost(PATIENCE)
                        .figures())
                .hasSize(1);

        // When
        var fresh = projection.begin(around(1 + others, "l", first, "n", second), null);
        var changes = fresh.done().await().atMost(PATIENCE);
        var again =
                projection.begin(around(3 + others, "k", UUID.randomUUID(), told[2].id(), UUID.randomUUID()), fresh);
        var refused = catchThrowable(() -> again.done().await().atMost(PATIENCE));

        // Then
        assertThat(changes.figures()).hasSize(1);
        assertThat(refused).isInstanceOf(RepeatedIdException.class);
        assertThat(standing()).isEqualTo("0/" + (others + 2));
    }

    @Test
    void aUnitToldBetweenCountsForWhatCameBeforeAndAfter() {
        // Given
        var late = UUID.randomUUID();

        // When
        var before = projection.begin(batch(1, "before", OwnPartition.incoming(first, late)), null);
        var unitTold = projection.begin(batch(2, "late-unit", OwnPartition.unit(late)), before);
        var after = projection.begin(batch(3, "after", OwnPartition.incoming(second, late)), unitTold);

        // Then
        assertThat(after.done().await().atMost(PATIENCE).figures()).hasSize(1);
        assertThat(unitTold.done().await().atMost(PATIENCE).units()).containsExactly(late);
        assertThat(rows(first)).isEqualTo(1);
        assertThat(rows(second)).isEqualTo(1);
    }

    /** Two arrivals, between whose ids others may lie. */
    private Batch around(long offset, String id, UUID item, String otherId, UUID otherItem) {
        return partition.batch(
                offset,
                new OwnPartition.Event(id, OwnPartition.incoming(item, unit)),
                new OwnPartition.Event(otherId, OwnPartition.incoming(otherItem, unit)));
    }

    private Batch batch(long offset, String id, Fact fact) {
        return partition.batch(offset, new OwnPartition.Event(id, fact));
    }

    private String standing() {
        return new Database(pool)
                .texts("select numerator || '/' || denominator from projection.standing where unit_id = '" + unit + "'")
                .getFirst();
    }

    private long rows(UUID item) {
        return new Database(pool).number("select count(*) from projection.contribution where item_id = '" + item + "'");
    }
}
