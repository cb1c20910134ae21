package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.metrics.intake.IntakeOff;

/** What is told is told in the transaction that makes it true. */
@QuarkusTest
@TestProfile(IntakeOff.class)
@QuarkusTestResource(PlatformResource.class)
class ChangeSinkStoreTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Inject
    Pool pool;

    @Inject
    Projection projection;

    @Inject
    ChangeSink sink;

    private final UUID unit = UUID.randomUUID();
    private final UUID incoming = UUID.randomUUID();
    private final OwnPartition partition = new OwnPartition();

    @BeforeEach
    void aPartitionIsKnown() {
        partition.register(projection);
    }

    @Test
    void aBatchTellsWhatItChanged() {
        // When
        var changes = apply(sink, batch(0));

        // Then
        assertThat(changes.units()).containsExactly(unit);
        assertThat(changes.figures()).containsExactly(new Change(unit, Indicator.DOSSIER_CREATION, OwnPartition.DAY));
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aBatchThatFailsAfterwardsHasToldNothing() {
        // Given
        ChangeSink failing = (transaction, changes) -> sink.take(transaction, changes)
                .chain(() -> Uni.createFrom().failure(new IllegalStateException("the process died")));

        // When
        var failure = catchThrowable(() -> apply(failing, batch(0)));

        // Then
        assertThat(failure).hasMessageContaining("the process died");
        assertThat(told()).isZero();

        // When
        apply(sink, batch(0));

        // Then
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aRepeatTellsNothing() {
        // Given
        apply(sink, batch(0));

        // When
        var changes = apply(sink, batch(2));

        // Then
        assertThat(changes.isEmpty()).isTrue();
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void aProjectionThatTellsNobodyWritesNoEvent() {
        // When
        var changes = apply(ChangeSink.NONE, batch(0));

        // Then
        assertThat(changes.figures()).isNotEmpty();
        assertThat(told()).isZero();
    }

    private Changes apply(ChangeSink sink, Batch batch) {
        return new Projection(pool, sink, new Rules(3), ProjectionSchema.LIVE)
                .apply(batch)
                .await()
                .atMost(PATIENCE);
    }

    /** The unit and one document of it, read from the offset on. */
    private Batch batch(long offset) {
        return partition.batch(
                offset,
                new OwnPartition.Event("a", OwnPartition.unit(unit)),
                new OwnPartition.Event("b", OwnPartition.incoming(incoming, unit)));
    }

    private long told() {
        return pool.preparedQuery("select count(*) from outbox where aggregateid = $1")
                .execute(Tuple.of(unit.toString()))
                .await()
                .atMost(PATIENCE)
                .iterator()
                .next()
                .getLong(0);
    }
}
