package vn.hososo.metrics.intake;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Waiting;
import vn.hososo.metrics.Events;
import vn.hososo.metrics.fact.Change;
import vn.hososo.metrics.fact.Changes;
import vn.hososo.metrics.fact.Indicator;
import vn.hososo.metrics.fact.Projection;
import vn.hososo.metrics.source.Sources;

/** Of two processes on a database one reads and the other follows: here the test is the other, whichever role it has. */
@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class StandbyApiTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"));

    @TestHTTPResource(value = "/health/ready", management = true)
    String readiness;

    @Inject
    IntakeClients clients;

    @Inject
    IntakeConfig config;

    @Inject
    Projection projection;

    @Inject
    Sources sources;

    @Inject
    Freshness freshness;

    @Inject
    Reader reader;

    @Inject
    Clock clock;

    @Inject
    Pool pool;

    @AfterEach
    void thisApplicationReadsAgain() {
        if (!reader.isHere()) {
            endWhoReads();
        }
        Waiting.until(reader::isHere);
    }

    @Test
    void whoeverFollowsHearsOfChangesWhenTheyCanBeSeenAndKnowsHowFarTheReaderIs() throws Exception {
        // Given
        var unit = UUID.randomUUID();
        Waiting.until(() -> freshness.isSettled(null));
        try (var follower = new Follower(clients, config, projection, sources, clock)) {
            var before = Instant.now();

            // When
            Events.publish(
                    Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""),
                    Events.incomingRegistered(unit, UUID.randomUUID(), TODAY, true));

            // Then
            var heard = heard(follower, unit);
            assertThat(heard.figures()).contains(new Change(unit, Indicator.DOSSIER_CREATION, TODAY));
            assertThat(heard.units()).contains(unit);
            assertThat(stored(unit)).isTrue();
            var end = Instant.now().plus(PATIENCE);
            while (!isUpTo(before, follower)) {
                assertThat(Instant.now()).isBefore(end);
                follower.step();
            }
        }
    }

    /** In a topic of its own: others need the records of the real ones. */
    @Test
    void whereTheFirstRecordsWereDeletedItGoesOnWithThoseThatAreLeft() throws Exception {
        // Given
        var partition = new TopicPartition("deleted-" + UUID.randomUUID(), 0);
        try (var admin = clients.admin();
                var producer = clients.producer();
                var consumer = clients.consumer(config.maxPollRecords())) {
            admin.createTopics(Set.of(new NewTopic(partition.topic(), 1, (short) 1)))
                    .all()
                    .get();
            for (var value : List.of("one", "two", "three")) {
                producer.send(new ProducerRecord<>(partition.topic(), value.getBytes(UTF_8)))
                        .get();
            }
            admin.deleteRecords(Map.of(partition, RecordsToDelete.beforeOffset(2)))
                    .all()
                    .get();
            consumer.assign(Set.of(partition));
            consumer.seek(partition, 0);
            var polls = new Polls(consumer, config);

            // When
            var left = new ArrayList<String>();
            Waiting.until(() -> {
                polls.poll(config.poll()).forEach(it -> left.add(new String(it.value(), UTF_8)));
                return !left.isEmpty();
            });

            // Then
            assertThat(left).containsExactly("three");

            // When
            consumer.seek(partition, 4);

            // Then
            assertThatThrownBy(
                            () -> Waiting.until(() -> !polls.poll(config.poll()).isEmpty()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining(partition.toString());
        }
    }

    @Test
    void aProcessStandsByWhileAnotherReadsAndTakesOverWhenThatIsGone() {
        // Given
        var unit = UUID.randomUUID();
        var other = takeTheReading();
        Waiting.until(() -> intake().equals("STANDBY"));

        // When
        Events.publish(Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""));

        // Then
        Waiting.until(() -> !freshness.isSettled(null));
        assertThat(stored(unit)).isFalse();

        // When
        leaveTheReading(other);

        // Then
        Waiting.until(() -> stored(unit));
        Waiting.until(() -> freshness.isSettled(null));
        assertThat(intake()).isEqualTo("READING");
    }

    /** As another process would that was faster when the connection of this one broke. */
    private SqlConnection takeTheReading() {
        var connection = pool.getConnection().await().atMost(PATIENCE);
        var end = Instant.now().plus(PATIENCE);
        boolean taken = false;
        while (!taken) {
            assertThat(Instant.now()).isBefore(end);
            endWhoReads();
            taken = connection
                    .query("select pg_try_advisory_lock(" + Reader.LOCK + ")")
                    .execute()
                    .await()
                    .atMost(PATIENCE)
                    .iterator()
                    .next()
                    .getBoolean(0);
        }
        return connection;
    }

    private static void leaveTheReading(SqlConnection reader) {
        run(reader, "select pg_advisory_unlock_all()");
        reader.close().await().atMost(PATIENCE);
    }

    private void endWhoReads() {
        run(pool, """
                select pg_terminate_backend(pid, 10000) from pg_locks
                 where locktype = 'advisory' and classid = %d and objid = %d
                """.formatted(Reader.LOCK >>> 32, Reader.LOCK & 0xffff_ffffL));
    }

    private static Changes heard(Follower follower, UUID unit) throws Exception {
        var heard = Changes.NONE;
        var end = Instant.now().plus(PATIENCE);
        while (heard.figures().stream().noneMatch(it -> it.unitId().equals(unit))
                || !heard.units().contains(unit)) {
            assertThat(Instant.now()).isBefore(end);
            heard = heard.and(follower.step());
        }
        return heard;
    }

    private static boolean isUpTo(Instant moment, Follower follower) {
        var readUpTo = follower.readUpTo();
        return readUpTo != null && readUpTo.isAfter(moment) && follower.recordsBehind() == 0;
    }

    private boolean stored(UUID unit) {
        return pool.query("select 1 from projection.event where item_id = '" + unit + "'")
                        .execute()
                        .await()
                        .atMost(PATIENCE)
                        .size()
                == 1;
    }

    private String intake() {
        return given().get(readiness).jsonPath().getString("checks.find { it.name == 'intake' }.data.state");
    }

    private static void run(SqlClient client, String sql) {
        assertThat(client.query(sql).execute().await().atMost(PATIENCE)).isNotNull();
    }
}
