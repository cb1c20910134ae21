package vn.hososo.metrics.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jboss.logging.Logger;
import vn.hososo.metrics.fact.Progress;

/** The topics as the broker has them now. Equal values mean that nothing has come, gone or been made anew. */
record TopicPartitions(Map<String, Topic> present, Set<String> missing) {

    private static final Logger LOG = Logger.getLogger(TopicPartitions.class);
    private static final int PARTITIONS = 12;
    private static final Map<String, String> KEPT_FOR_EVER =
            Map.of("cleanup.policy", "delete", "retention.ms", "-1", "message.timestamp.type", "LogAppendTime");

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

    /**
     * Makes topics for other systems. Their records are stamped by the broker: when something became known is never theirs
     * to say.
     */
    static void create(Admin admin, Collection<String> names) throws InterruptedException {
        var wanted = names.stream()
                .map(name -> new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(KEPT_FOR_EVER))
                .toList();
        for (var made : admin.createTopics(wanted).values().entrySet()) {
            try {
                made.getValue().get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    LOG.warnf("A topic could not be made topic=%s cause=%s", made.getKey(), e.getCause());
                }
            }
        }
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

    /** Topics of which something was read and that are no more, or were made anew. */
    Set<String> lost(List<Progress> read) {
        return read.stream()
                .filter(it -> it.nextOffset() > 0 && !isPresent(it))
                .map(Progress::topic)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** False for a topic that is no more, or was made anew. */
    boolean isPresent(Progress progress) {
        var topic = present.get(progress.topic());
        return topic != null && topic.id().equals(progress.topicId());
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
