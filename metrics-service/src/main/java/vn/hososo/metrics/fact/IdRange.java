package vn.hososo.metrics.fact;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** The first and the last of some ids of one partition, in the order of the history's key: by their bytes. */
record IdRange(String topic, int partition, String first, String last) {

    static List<IdRange> of(Collection<KnownFact> facts) {
        var ranges = new HashMap<Partition, IdRange>();
        for (var told : facts) {
            ranges.compute(
                    Partition.of(told),
                    (in, range) -> range == null
                            ? new IdRange(in.topic, in.number, told.eventId(), told.eventId())
                            : range.with(told.eventId()));
        }
        return List.copyOf(ranges.values());
    }

    private IdRange with(String id) {
        if (isBefore(id, first)) {
            return new IdRange(topic, partition, id, last);
        }
        return isBefore(last, id) ? new IdRange(topic, partition, first, id) : this;
    }

    /** Whether something may lie in both. */
    boolean meets(IdRange other) {
        return partition == other.partition
                && topic.equals(other.topic)
                && !isBefore(last, other.first)
                && !isBefore(other.last, first);
    }

    /** By code points, as the bytes of UTF-8 are ordered; chars are not, where one of them is half of a pair. */
    private static boolean isBefore(String id, String other) {
        int length = Math.min(id.length(), other.length());
        for (int i = 0; i < length; i++) {
            if (id.charAt(i) != other.charAt(i)) {
                return id.codePointAt(i) < other.codePointAt(i);
            }
        }
        return id.length() < other.length();
    }

    record Partition(String topic, int number) {
        static Partition of(KnownFact told) {
            return new Partition(told.at().topic(), told.at().partition());
        }
    }
}
