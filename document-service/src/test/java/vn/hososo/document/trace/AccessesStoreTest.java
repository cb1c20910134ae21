package vn.hososo.document.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.TraceTable;
import vn.hososo.kit.caller.Caller;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class AccessesStoreTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final UUID unitId = UUID.randomUUID();

    @Inject
    Pool database;

    @Inject
    ObjectMapper json;

    @Inject
    Vertx vertx;

    private record Waiting(int waiting) implements TraceConfig {
        @Override
        public Duration flushEvery() {
            return LONG;
        }

        @Override
        public Duration sealEvery() {
            return LONG;
        }

        @Override
        public Duration headsEvery() {
            return LONG;
        }

        @Override
        public Path headsFile() {
            return Path.of("unused");
        }
    }

    /** A feature that cannot say to what its ids belong the first time it is asked. */
    private static final class FailingOnce implements Belongings {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public String segment() {
            return "contents";
        }

        @Override
        public Uni<Map<UUID, Thing>> things(Set<UUID> ids) {
            return asked.getAndIncrement() == 0
                    ? Uni.createFrom().failure(new IllegalStateException("the database is away"))
                    : Uni.createFrom().item(Map.of());
        }
    }

    private Accesses accesses(int waiting, Belongings... belongings) {
        return new Accesses(List.of(belongings), database, json, vertx, new Waiting(waiting), meters);
    }

    private Access access() {
        Caller by = new Caller("s", "officer.x", "Nguyễn Văn A", unitId, Set.of("officer"));
        return new Access(
                Ids.next(), Access.Kind.LISTED, by, Origin.NONE, "incoming", null, "listIncoming", 200, Instant.now());
    }

    private int written() throws SQLException {
        return TraceTable.column("select id from trace_entry where unit_id = '" + unitId + "'")
                .size();
    }

    private double lost() {
        return meters.counter("hososo.trace.accesses.lost").count();
    }

    @Test
    void whatFindsNoRoomIsCounted() throws SQLException {
        // Given
        Accesses accesses = accesses(3);

        // When
        for (int i = 0; i < 5; i++) {
            accesses.note(access());
        }
        accesses.flush().await().atMost(LONG);

        // Then
        assertThat(written()).isEqualTo(3);
        assertThat(lost()).isEqualTo(2);
    }

    @Test
    void whatCannotBeWrittenWaitsOn() throws SQLException {
        // Given
        Accesses accesses = accesses(10, new FailingOnce());
        accesses.note(access());
        accesses.note(access());

        // When
        assertThatThrownBy(() -> accesses.flush().await().atMost(LONG)).hasMessage("the database is away");
        accesses.flush().await().atMost(LONG);

        // Then
        assertThat(written()).isEqualTo(2);
        assertThat(lost()).isZero();
    }

    @Test
    void manyAreWrittenBatchAfterBatch() throws SQLException {
        // Given
        Accesses accesses = accesses(2_000);
        for (int i = 0; i < 1_234; i++) {
            accesses.note(access());
        }

        // When
        while (written() < 1_234) {
            accesses.flush().await().atMost(LONG);
        }

        // Then
        assertThat(written()).isEqualTo(1_234);
    }
}
