package vn.hososo.document.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the heads that were published, from the first to the last. */
final class PublishedTopic {
    private static final String TOPIC = "hososo.trace";
    private static final Duration WAIT = Duration.ofSeconds(1);

    private PublishedTopic() {}

    static void read(String servers, SignedHeads heads) throws GeneralSecurityException {
        var settings = Map.<String, Object>of("bootstrap.servers", servers);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> all = consumer.partitionsFor(TOPIC).stream()
                    .map(partition -> new TopicPartition(TOPIC, partition.partition()))
                    .toList();
            consumer.assign(all);
            consumer.seekToBeginning(all);
            Map<TopicPartition, Long> ends = consumer.endOffsets(all);
            while (all.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                for (var event : consumer.poll(WAIT)) {
                    heads.add(new String(event.value(), StandardCharsets.UTF_8), TOPIC + " offset " + event.offset());
                }
            }
        }
    }
}
