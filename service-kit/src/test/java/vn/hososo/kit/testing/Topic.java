package vn.hososo.kit.testing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Reads a topic as any other system would, from its beginning. */
public final class Topic {
    private Topic() {}

    /** The records that fit, once there are as many as wanted; fewer when the time is over. */
    public static List<ConsumerRecord<String, byte[]>> read(
            String topic, Predicate<ConsumerRecord<String, byte[]>> fits, int wanted, Duration atMost) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        Instant end = Instant.now().plus(atMost);
        try (var consumer = consumer()) {
            while (!goToBeginning(consumer, topic) && Instant.now().isBefore(end)) {
                Waiting.pause();
            }
            while (found.size() < wanted && Instant.now().isBefore(end)) {
                poll(consumer, fits, found);
            }
        }
        return found;
    }

    /** The records that fit among all that are in the topic now. */
    public static List<ConsumerRecord<String, byte[]>> whole(
            String topic, Predicate<ConsumerRecord<String, byte[]>> fits) {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (var consumer = consumer()) {
            if (goToBeginning(consumer, topic)) {
                var ends = consumer.endOffsets(consumer.assignment());
                while (ends.entrySet().stream().anyMatch(it -> consumer.position(it.getKey()) < it.getValue())) {
                    poll(consumer, fits, found);
                }
            }
        }
        return found;
    }

    private static KafkaConsumer<String, byte[]> consumer() {
        var settings = Map.<String, Object>of("bootstrap.servers", KafkaProcess.start());
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** Whether there is one: a topic that is being made has no partitions yet. */
    private static boolean goToBeginning(KafkaConsumer<String, byte[]> consumer, String topic) {
        List<TopicPartition> all = consumer.partitionsFor(topic).stream()
                .map(it -> new TopicPartition(topic, it.partition()))
                .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return !all.isEmpty();
    }

    private static void poll(
            KafkaConsumer<String, byte[]> consumer,
            Predicate<ConsumerRecord<String, byte[]>> fits,
            List<ConsumerRecord<String, byte[]>> found) {
        consumer.poll(Duration.ofMillis(100)).forEach(record -> {
            if (fits.test(record)) {
                found.add(record);
            }
        });
    }

    /** Writes an event as the service would that is not running here, checked against its contract; its {@code ce_id}. */
    public static UUID write(String topic, UUID key, String type, String payload) {
        var id = UUID.randomUUID();
        write(topic, key, type, payload, id);
        return id;
    }

    /** The same with a given id, as a repeat has. */
    public static void write(String topic, UUID key, String type, String payload, UUID id) {
        EventSchemas.check(type, payload);
        var record = new ProducerRecord<>(topic, key.toString(), payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id.toString(),
                        "ce_source",
                        "/hososo/test",
                        "ce_type",
                        type,
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        var settings = Map.<String, Object>of("bootstrap.servers", KafkaProcess.start(), "acks", "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The CloudEvents type of an event, such as {@code vn.hososo.outgoing-issued.v1}. */
    public static String type(ConsumerRecord<String, byte[]> event) {
        return new String(event.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
    }
}
