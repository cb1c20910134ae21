package vn.hososo.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hososo.kit.testing.Outboxes;
import vn.hososo.kit.testing.PlatformResource;
import vn.hososo.kit.testing.Topic;

@QuarkusTest
@QuarkusTestResource(PlatformResource.class)
class RelayStoreTest {
    private static final String TOPIC = "hososo.documents";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    Pool database;

    @Inject
    Relay relay;

    private final UUID unit = UUID.randomUUID();

    /** More than two batches at once, then single ones while those are still on their way. */
    @Test
    void eachFactOfAUnitIsSentOnceAndInItsOrder() {
        // When
        write(1, 1_300);
        for (int number = 1_301; number <= 1_400; number++) {
            write(number, number);
            relay.wake();
        }

        // Then
        Outboxes.awaitSent(database);
        assertThat(told()).isEqualTo(IntStream.rangeClosed(1, 1_400).boxed().toList());
    }

    private void write(int first, int last) {
        var unused = database.preparedQuery("""
                        insert into outbox (id, aggregatetype, aggregateid, type, payload, source, occurred_at)
                        select gen_random_uuid(), $1, $2, 'trial', number::text, '/hososo/test', now()
                          from generate_series($3::int, $4::int) as number
                        """)
                .execute(Tuple.of(TOPIC, unit.toString(), first, last))
                .await()
                .atMost(PATIENCE);
    }

    private List<Integer> told() {
        return Topic.whole(TOPIC, event -> event.key().equals(unit.toString())).stream()
                .map(event -> Integer.parseInt(new String(event.value(), StandardCharsets.UTF_8)))
                .toList();
    }
}
