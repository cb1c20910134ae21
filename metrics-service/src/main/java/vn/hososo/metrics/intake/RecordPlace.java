package vn.hososo.metrics.intake;

import java.util.UUID;
import org.apache.kafka.common.TopicPartition;

/** Where a record lies, for ever: a topic made anew has another id. */
public record RecordPlace(String topic, UUID topicId, int partition, long offset) {

    TopicPartition inTopic() {
        return new TopicPartition(topic, partition);
    }
}
