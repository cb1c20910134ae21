package vn.hososo.document.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hososo.document.testing.TraceTable;
import vn.hososo.kit.id.Ids;
import vn.hososo.kit.testing.PlatformResource;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class SealerStoreTest {
    private static final Duration LONG = Duration.ofSeconds(30);

    @Inject
    Sealer sealer;

    @Inject
    Pool database;

    private static UUID insert(Connection connection, UUID unitId) throws SQLException {
        UUID id = Ids.next();
        try (var statement = connection.createStatement()) {
            statement.execute("""
                    insert into trace_entry (id, unit_id, thing_kind, thing_id, act, details, actor, actor_name, at)
                    values ('%s', '%s', 'UNIT', '%s', 'TRIED', '{}', 'a', 'Nguyễn Văn A', now())
                    """.formatted(id, unitId, unitId));
        }
        return id;
    }

    private static List<String> chain(UUID unitId) throws SQLException {
        return TraceTable.column("select entry_id from trace_chain where unit_id = '" + unitId + "' order by sequence");
    }

    private static long last(UUID unitId) throws SQLException {
        return Long.parseLong(
                TraceTable.column("select coalesce(max(sequence), 0) from trace_chain where unit_id = '" + unitId + "'")
                        .getFirst());
    }

    @Test
    void twoSealersAndManyWritersMakeOneChainWithoutGap() throws Exception {
        // Given
        UUID unitId = UUID.randomUUID();
        Sealer other = new Sealer(database);
        Callable<Void> writer = () -> {
            try (var connection = TraceTable.connect()) {
                for (int i = 0; i < 50; i++) {
                    insert(connection, unitId);
                }
            }
            return null;
        };

        // When
        try (ExecutorService writers = Executors.newFixedThreadPool(4)) {
            var running =
                    IntStream.range(0, 4).mapToObj(i -> writers.submit(writer)).toList();
            for (int round = 0; round < 20; round++) {
                Uni.join()
                        .all(sealer.seal(), other.seal())
                        .andFailFast()
                        .await()
                        .atMost(LONG);
            }
            for (var one : running) {
                one.get();
            }
        }
        while (chain(unitId).size() < 200) {
            sealer.seal().await().atMost(LONG);
        }

        // Then
        assertThat(chain(unitId)).doesNotHaveDuplicates().hasSize(200);
        assertThat(last(unitId)).isEqualTo(200);
    }

    @Test
    void whatIsCommittedLateComesLater() throws Exception {
        // Given
        UUID unitId = UUID.randomUUID();
        try (var late = TraceTable.connect();
                var early = TraceTable.connect()) {
            late.setAutoCommit(false);
            UUID first = insert(late, unitId);
            UUID second = insert(early, unitId);
            while (chain(unitId).isEmpty()) {
                sealer.seal().await().atMost(LONG);
            }

            // When
            late.commit();
            while (chain(unitId).size() < 2) {
                sealer.seal().await().atMost(LONG);
            }

            // Then
            assertThat(chain(unitId)).containsExactly(second.toString(), first.toString());
        }
    }

    @Test
    void aSealerThatDiesHalfwayLeavesItsEntriesToTheNext() throws Exception {
        // Given
        UUID unitId = UUID.randomUUID();
        UUID entry;
        try (var dying = TraceTable.connect();
                var writer = TraceTable.connect()) {
            dying.setAutoCommit(false);
            try (var statement = dying.createStatement()) {
                statement.execute("select pg_advisory_xact_lock(" + 0x7472616365L + ")");
                entry = insert(writer, unitId);
                statement.execute(
                        "insert into trace_chain (unit_id, sequence, entry_id, form, hash) values ('%s', 1, '%s', 1, '%s')"
                                .formatted(unitId, entry, "f".repeat(64)));
                statement.execute("update trace_entry set chained = true where id = '" + entry + "'");
            }
            sealer.seal().await().atMost(LONG);
            assertThat(chain(unitId)).isEmpty();

            // When
            dying.rollback();
        }
        while (chain(unitId).isEmpty()) {
            sealer.seal().await().atMost(LONG);
        }

        // Then
        assertThat(chain(unitId)).containsExactly(entry.toString());
        assertThat(TraceTable.column("select hash from trace_chain where entry_id = '" + entry + "'"))
                .doesNotContain("f".repeat(64));
    }
}
