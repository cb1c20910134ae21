package vn.hososo.kit.leadership;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Waiting;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class LeadershipStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Path SOCKETS = Path.of("/proc/net/tcp");
    // while something that was sent is not yet confirmed
    private static final String RETRANSMIT_TIMER = "01";
    private static final String KEEPALIVE_TIMER = "02";
    private static final int TICKS_A_SECOND = 100;

    @Inject
    Pool database;

    private final int lock = ThreadLocalRandom.current().nextInt(1, Integer.MAX_VALUE);
    private Leadership one;
    private Leadership other;

    @BeforeEach
    void begin() {
        one = new Leadership(database, lock);
        other = new Leadership(database, lock);
    }

    @AfterEach
    void end() {
        kill();
    }

    @Test
    void onlyOneLeadsHoweverOftenTheyTry() {
        assertThat(leads(one)).isTrue();
        assertThat(leads(other)).isFalse();
        assertThat(leads(one)).isTrue();
        assertThat(leads(new Leadership(database, lock + 1L))).isTrue();
    }

    @Test
    void theLeadPassesOnWithTheConnectionAndTheOldLeaderKnows() {
        // Given
        assertThat(leads(one)).isTrue();

        // When
        kill();

        // Then
        assertThat(leads(other)).isTrue();
        Waiting.until(() -> !one.isHeld());
        assertThat(leads(one)).isFalse();
        assertThat(leads(other)).isTrue();
    }

    @Test
    void whoLeadsAgainAfterALossBeginsAnotherTerm() {
        // Given
        assertThat(leads(one)).isTrue();
        int term = one.terms();
        assertThat(leads(one)).isTrue();
        assertThat(one.terms()).isEqualTo(term);

        // When
        kill();
        Waiting.until(() -> !one.isHeld());

        // Then
        assertThat(leads(one)).isTrue();
        assertThat(one.terms()).isNotEqualTo(term);
    }

    @Test
    void theServerAsksWithinSecondsWhetherASilentLeaderIsThere() throws IOException, InterruptedException {
        Assumptions.assumeTrue(Files.isReadable(SOCKETS), "only Linux shows the timers of sockets");
        // Given
        assertThat(leads(one)).isTrue();
        Row holder = one("""
                select client_port, current_setting('port')::int as port
                  from pg_stat_activity where pid in (select pid from pg_locks where %s)
                """.formatted(isLock()));

        // When
        var timer = timer(holder);
        while (timer[0].equals(RETRANSMIT_TIMER)) {
            Thread.sleep(10);
            timer = timer(holder);
        }

        // Then
        assertThat(timer[0]).isEqualTo(KEEPALIVE_TIMER);
        assertThat(Long.parseLong(timer[1], 16)).isLessThanOrEqualTo(2 * TICKS_A_SECOND);
    }

    /** Which timer runs on the server's socket to the client of that port, and its ticks, both as the kernel writes them. */
    private static String[] timer(Row connection) throws IOException {
        return Files.readAllLines(SOCKETS).stream()
                .map(line -> line.trim().split("\\s+"))
                .filter(columns -> columns[1].endsWith(":%04X".formatted(connection.getInteger("port"))))
                .filter(columns -> columns[2].endsWith(":%04X".formatted(connection.getInteger("client_port"))))
                .map(columns -> columns[5].split(":"))
                .findFirst()
                .orElseThrow();
    }

    private boolean leads(Leadership leadership) {
        return await(leadership.tryLead());
    }

    /** Ends the connections that hold the lock, as a crash of their process would. */
    private void kill() {
        one("select count(pg_terminate_backend(pid, 10000)) from pg_locks where " + isLock());
    }

    private String isLock() {
        return "locktype = 'advisory' and classid = 0 and objid in (%d, %d)".formatted(lock, lock + 1L);
    }

    private Row one(String sql) {
        return await(database.query(sql).execute()).iterator().next();
    }

    private static <T> T await(Uni<T> step) {
        return step.await().atMost(PATIENCE);
    }
}
