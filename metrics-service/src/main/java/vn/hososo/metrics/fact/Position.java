package vn.hososo.metrics.fact;

import java.time.Instant;
import java.util.Comparator;

/** Where an event lies in its topic and since when it is known here; the one order in which events are folded. */
public record Position(String topic, int partition, long offset, Instant known) implements Comparable<Position> {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::known)
            .thenComparing(Position::topic)
            .thenComparingInt(Position::partition)
            .thenComparingLong(Position::offset);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
