package vn.hososo.metrics.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import vn.hososo.metrics.fact.Progress;

class DistancesTest {

    private static final String TOPIC = "hososo.documents";
    private static final UUID ID = new UUID(1, 1);
    private static final TopicPartition ONE = new TopicPartition(TOPIC, 0);
    private static final TopicPartition OTHER = new TopicPartition(TOPIC, 1);
    private static final Instant KNOWN = Instant.parse("2025-03-05T02:00:00Z");
    private static final Instant LATER = KNOWN.plusSeconds(60);

    private static final Map<TopicPartition, Long> FROM_THE_START = Map.of(ONE, 0L, OTHER, 0L);

    private final Distances distances =
            new Distances(new TopicPartitions(Map.of(TOPIC, new TopicPartitions.Topic(ID, 2)), Set.of()));

    @Test
    void whereTheReaderIsAtTheEndsEverythingIsReadUpToTheMomentBefore() {
        distances.look(LATER, FROM_THE_START, Map.of(ONE, 7L, OTHER, 0L), List.of(read(ID, 0, 7), read(ID, 1, 0)));

        assertThat(distances.readUpTo()).isEqualTo(LATER);
        assertThat(distances.recordsBehind()).isZero();
    }

    @Test
    void whereItIsBehindItIsReadUpToItsLastRecord() {
        distances.look(LATER, FROM_THE_START, Map.of(ONE, 9L, OTHER, 0L), List.of(read(ID, 0, 7), read(ID, 1, 0)));

        assertThat(distances.readUpTo()).isEqualTo(KNOWN);
        assertThat(distances.recordsBehind()).isEqualTo(2);
    }

    @Test
    void recordsThatWereDeletedAreNotWaitedFor() {
        var nothing = List.of(read(ID, 0, 0), read(ID, 1, 0));

        distances.look(LATER, Map.of(ONE, 9L, OTHER, 0L), Map.of(ONE, 9L, OTHER, 0L), nothing);

        assertThat(distances.readUpTo()).isEqualTo(LATER);
        assertThat(distances.recordsBehind()).isZero();
    }

    @Test
    void aMomentOnceReadUpToStaysRead() {
        distances.look(LATER, FROM_THE_START, Map.of(ONE, 7L, OTHER, 0L), List.of(read(ID, 0, 7), read(ID, 1, 0)));

        distances.look(
                LATER.plusSeconds(1),
                FROM_THE_START,
                Map.of(ONE, 8L, OTHER, 0L),
                List.of(read(ID, 0, 7), read(ID, 1, 0)));

        assertThat(distances.readUpTo()).isEqualTo(LATER);
    }

    @Test
    void whatWasReadOfATopicThatWasMadeAnewCountsForNothing() {
        distances.look(LATER, FROM_THE_START, Map.of(ONE, 1L, OTHER, 0L), List.of(read(new UUID(2, 2), 0, 7)));

        assertThat(distances.readUpTo()).isNull();
        assertThat(distances.recordsBehind()).isEqualTo(1);
    }

    private static Progress read(UUID topicId, int partition, long next) {
        return new Progress(topicId, TOPIC, partition, next, next == 0 ? Instant.EPOCH : KNOWN);
    }
}
