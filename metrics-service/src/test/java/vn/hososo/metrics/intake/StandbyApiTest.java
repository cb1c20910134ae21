package vn.hososo.metrics.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.RecordsToDelete;
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

    @Test
    void whoeverFollowsBeginsWithTheRecordsThatAreLeft() throws Exception {
        // Given
        var unit = UUID.randomUUID();
        var other = takeTheReading();
        Waiting.until(() -> intake().equals("STANDBY"));
        Events.publish(Events.unitCreated(UUID.randomUUID(), "xa-" + UUID.randomUUID(), "COMMUNE", ""));
        deleteUnitRecords();

        // When
        try (var follower = new Follower(clients, config, projection, sources, clock)) {
            leaveTheReading(other);
            Events.publish(
                    Events.unitCreated(unit, "xa-" + unit, "COMMUNE", ""),
                    Events.incomingRegistered(unit, UUID.randomUUID(), TODAY, true));

            // Then
            assertThat(heard(follower, unit).units()).contains(unit);
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

    private void deleteUnitRecords() throws Exception {
        try (var admin = clients.admin()) {
            var units = Distances.partitions(TopicPartitions.describe(admin, Set.of("hososo.units")));
            var all = units.stream().collect(Collectors.toMap(it -> it, it -> RecordsToDelete.beforeOffset(-1)));
            assertThat(admin.deleteRecords(all).all().get()).isNull();
        }
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
