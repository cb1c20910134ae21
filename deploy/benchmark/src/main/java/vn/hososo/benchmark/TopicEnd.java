package vn.hososo.benchmark;

import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;

/** For readers of what comes from now on. */
final class TopicEnd {
    private TopicEnd() {}

    /** Gives the reader all partitions; it stands behind what they hold when this returns. */
    static void seek(KafkaConsumer<?, ?> consumer, String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }
}
