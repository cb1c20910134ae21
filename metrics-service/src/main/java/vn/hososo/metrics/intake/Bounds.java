package vn.hososo.metrics.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import vn.hososo.metrics.fact.Progress;

/** How far another reader is; nothing beyond is taken, so that both can come to stand at the same offsets. */
final class Bounds {

    private final Map<TopicPartition, Long> next = new HashMap<>();

    private Bounds() {}

    static Bounds of(TopicPartitions topics, List<Progress> reader) {
        var bounds = new Bounds();
        for (var progress : reader) {
            var topic = topics.present().get(progress.topic());
            if (topic != null && topic.id().equals(progress.topicId())) {
                bounds.next.put(new TopicPartition(progress.topic(), progress.partition()), progress.nextOffset());
            }
        }
        return bounds;
    }

    boolean isBeyond(ConsumerRecord<?, ?> event) {
        return event.offset() >= of(new TopicPartition(event.topic(), event.partition()));
    }

    private long of(TopicPartition partition) {
        return next.getOrDefault(partition, 0L);
    }

    /** Goes back where the consumer is beyond, and fetches only what lies before. */
    void hold(Consumer<?, ?> consumer) {
        var there = new ArrayList<TopicPartition>();
        var before = new ArrayList<TopicPartition>();
        for (var partition : consumer.assignment()) {
            if (consumer.position(partition) > of(partition)) {
                consumer.seek(partition, of(partition));
            }
            (consumer.position(partition) < of(partition) ? before : there).add(partition);
        }
        consumer.pause(there);
        consumer.resume(before);
    }

    boolean areReached(Consumer<?, ?> consumer) {
        return consumer.assignment().stream().allMatch(partition -> consumer.position(partition) >= of(partition));
    }
}
