package vn.hososo.metrics.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IdRangeTest {

    private static final String TOPIC = "hososo.documents";

    /** PostgreSQL orders them by their bytes: what stands between the two has to be found between them. */
    @Test
    void theFirstAndTheLastAreThoseOfTheHistorysKey() {
        assertThat(IdRange.of(told(0, "b", "a", "ab"))).containsExactly(new IdRange(TOPIC, 0, "a", "b"));
        assertThat(IdRange.of(told(0, "\uD83D\uDE00", "\uFFFD", "\uD83D\uDE01")))
                .containsExactly(new IdRange(TOPIC, 0, "\uFFFD", "\uD83D\uDE01"));
    }

    @Test
    void rangesOfOnePartitionMeetWhereAnIdMayLieInBoth() {
        var range = new IdRange(TOPIC, 0, "b", "d");

        assertThat(Stream.of("a", "b", "c", "d", "e").filter(id -> range.meets(new IdRange(TOPIC, 0, id, id))))
                .containsExactly("b", "c", "d");
        assertThat(range.meets(new IdRange(TOPIC, 0, "a", "e"))).isTrue();
        assertThat(range.meets(new IdRange(TOPIC, 1, "b", "d"))).isFalse();
        assertThat(range.meets(new IdRange("hososo.signatures", 0, "b", "d"))).isFalse();
    }

    private static List<KnownFact> told(int partition, String... ids) {
        return Stream.of(ids)
                .map(id -> new KnownFact(
                        id,
                        new Position(TOPIC, partition, 0, Instant.EPOCH),
                        new Fact.Completed(UUID.randomUUID(), UUID.randomUUID(), LocalDate.EPOCH)))
                .toList();
    }
}
