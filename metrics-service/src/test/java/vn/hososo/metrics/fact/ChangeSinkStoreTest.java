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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
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
    private static final Instant KNOWN = Instant.parse("2025-03-05T01:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2025, 3, 5);

    @Inject
    Pool pool;

    @Inject
    Projection projection;

    @Inject
    ChangeSink sink;

    private final UUID unit = UUID.randomUUID();
    private final UUID topic = UUID.randomUUID();

    @BeforeEach
    void aPartitionIsKnown() {
        var start = new Progress(topic, "hososo.documents", 0, 0, Instant.EPOCH);
        assertThat(projection.register(List.of(start)).await().atMost(PATIENCE)).hasSize(1);
    }

    @Test
    void aBatchTellsWhatItChanged() {
        // When
        var changes = apply(sink, batch(0));

        // Then
        assertThat(changes.units()).containsExactly(unit);
        assertThat(changes.figures()).containsExactly(new Change(unit, Indicator.DOSSIER_CREATION, DAY));
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
        var created = new Fact.UnitCreated(
                unit, "xa-" + unit, "Xã", null, null, Tier.COMMUNE, "commune", null, LocalDate.EPOCH, null);
        var registered = new Fact.IncomingRegistered(
                UUID.nameUUIDFromBytes(unit.toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                unit,
                DAY,
                true,
                "CONG_VAN",
                null,
                null,
                null,
                Proof.VERIFIED);
        return new Batch(
                List.of(new Advance(topic, 0, offset, offset + 2, KNOWN)),
                List.of(known("a", offset, created), known("b", offset + 1, registered)));
    }

    private KnownFact known(String event, long offset, Fact fact) {
        return new KnownFact(event + unit, new Position("hososo.documents", 0, offset, KNOWN), fact);
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
