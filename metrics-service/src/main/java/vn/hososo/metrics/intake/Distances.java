package vn.hososo.metrics.intake;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import vn.hososo.metrics.fact.Progress;

/**
 * How far another process has read, seen from outside: the ends of the partitions first, its stored positions after them. A
 * moment up to which a partition was once read stays read.
 */
final class Distances {

    private final TopicPartitions topics;
    private final Map<TopicPartition, Instant> readUpTo = new HashMap<>();
    private Map<TopicPartition, Progress> stored = Map.of();
    private long recordsBehind;

    Distances(TopicPartitions topics) {
        this.topics = topics;
    }

    Collection<TopicPartition> partitions() {
        return partitions(topics);
    }

    static Collection<TopicPartition> partitions(TopicPartitions of) {
        return of.unread().stream().map(Distances::partition).toList();
    }

    /**
     * @param before a moment before the ends were asked for
     * @param beginnings where the records that are left begin; the reader does not wait for those that were deleted
     * @param progress the positions as they were stored after that
     */
    void look(
            Instant before,
            Map<TopicPartition, Long> beginnings,
            Map<TopicPartition, Long> ends,
            Collection<Progress> progress) {
        stored = progress.stream().filter(topics::isPresent).collect(Collectors.toMap(Distances::partition, it -> it));
        long behind = 0;
        for (var end : ends.entrySet()) {
            long distance = end.getValue() - Math.max(next(end.getKey()), beginnings.get(end.getKey()));
            behind += Math.max(0, distance);
            readUpTo.merge(end.getKey(), distance <= 0 ? before : known(end.getKey()), Distances::later);
        }
        recordsBehind = behind;
    }

    long recordsBehind() {
        return recordsBehind;
    }

    /** How many records of all partitions lie behind the positions in the database. */
    long recordsRead() {
        return stored.values().stream().mapToLong(Progress::nextOffset).sum();
    }

    /** Null while that is not known of every partition. */
    @Nullable
    Instant readUpTo() {
        return topics.missing().isEmpty() && readUpTo.keySet().containsAll(partitions())
                ? readUpTo.values().stream()
                        .min(Comparator.naturalOrder())
                        .filter(it -> it.isAfter(Instant.EPOCH))
                        .orElse(null)
                : null;
    }

    @Nullable
    Instant latestEvent() {
        return stored.values().stream()
                .map(Progress::known)
                .max(Comparator.naturalOrder())
                .filter(it -> it.isAfter(Instant.EPOCH))
                .orElse(null);
    }

    /** Which record it takes next. */
    long next(TopicPartition partition) {
        var progress = stored.get(partition);
        return progress == null ? 0 : progress.nextOffset();
    }

    private Instant known(TopicPartition partition) {
        var progress = stored.get(partition);
        return progress == null ? Instant.EPOCH : progress.known();
    }

    static TopicPartition partition(Progress progress) {
        return new TopicPartition(progress.topic(), progress.partition());
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
