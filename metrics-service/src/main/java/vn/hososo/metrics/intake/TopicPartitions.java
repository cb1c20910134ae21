package vn.hososo.metrics.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import vn.hososo.metrics.fact.Progress;

/** The topics as the broker has them now. Equal values mean that nothing has come, gone or been made anew. */
record TopicPartitions(Map<String, Topic> present, Set<String> missing) {

    static TopicPartitions describe(Admin admin, Collection<String> names)
            throws ExecutionException, InterruptedException {
        var present = new TreeMap<String, Topic>();
        var missing = new TreeSet<String>();
        for (var description : admin.describeTopics(names).topicNameValues().entrySet()) {
            try {
                present.put(
                        description.getKey(), Topic.of(description.getValue().get()));
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                    throw e;
                }
                missing.add(description.getKey());
            }
        }
        return new TopicPartitions(present, missing);
    }

    /** A row of progress for each partition, as if nothing of it had been read yet. */
    List<Progress> unread() {
        var rows = new ArrayList<Progress>();
        present.forEach((name, topic) -> {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                rows.add(new Progress(topic.id(), name, partition, 0, Instant.EPOCH));
            }
        });
        return rows;
    }

    record Topic(UUID id, int partitions) {
        static Topic of(TopicDescription description) {
            return new Topic(
                    uuid(description.topicId()), description.partitions().size());
        }

        private static UUID uuid(Uuid id) {
            return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits());
        }
    }
}
