package vn.hososo.metrics.fact;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;

/** The first and the last of some ids of one partition, in the order of the history's key: by their bytes. */
record IdRange(String topic, int partition, String first, String last) {

    static List<IdRange> of(Collection<KnownFact> facts) {
        var ranges = new HashMap<Partition, IdRange>();
        for (var told : facts) {
            ranges.compute(
                    new Partition(told.at().topic(), told.at().partition()),
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

    private static boolean isBefore(String id, String other) {
        return Arrays.compareUnsigned(id.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)) < 0;
    }

    private record Partition(String topic, int number) {}
}
