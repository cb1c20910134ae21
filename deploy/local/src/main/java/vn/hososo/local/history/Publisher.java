package vn.hososo.local.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes events to the topics of their systems, as CloudEvents in binary mode. */
final class Publisher implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TOPIC_PATIENCE = Duration.ofSeconds(30);

    private final KafkaProducer<String, byte[]> producer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final AtomicReference<Instant> lastStamp = new AtomicReference<>(Instant.EPOCH);

    Publisher(int kafkaPort) {
        this.producer = new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        "127.0.0.1:" + kafkaPort,
                        "acks",
                        "all",
                        "linger.ms",
                        20,
                        "batch.size",
                        128 * 1024,
                        "buffer.memory",
                        16L * 1024 * 1024,
                        "max.block.ms",
                        10_000),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** metrics-service makes the topic of a system that was registered; waits for it. */
    void awaitTopic(String system) throws InterruptedException {
        var end = Instant.now().plus(TOPIC_PATIENCE);
        while (true) {
            try {
                if (!producer.partitionsFor(topic(system)).isEmpty()) {
                    return;
                }
            } catch (TimeoutException | UnknownTopicOrPartitionException e) {
                if (Instant.now().isAfter(end)) {
                    throw e;
                }
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    void publish(Told told) {
        var record = new ProducerRecord<>(topic(told.system()), told.unitId().toString(), json(told));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", told.id().toString());
        header(record, "ce_source", "/luong-tai/" + told.system());
        header(record, "ce_type", "vn.hososo." + told.type() + ".v1");
        header(record, "ce_time", Instant.now().toString());
        header(record, "content-type", "application/json");
        var unused = producer.send(record, (sent, refused) -> {
            if (refused != null) {
                failure.compareAndSet(null, refused);
            } else {
                lastStamp.accumulateAndGet(Instant.ofEpochMilli(sent.timestamp()), (a, b) -> a.isAfter(b) ? a : b);
            }
        });
    }

    /** Waits until the broker has everything; when it had the last of it, by its clock. */
    Instant flush() {
        producer.flush();
        var refused = failure.get();
        if (refused != null) {
            throw new IllegalStateException("Kafka: " + refused.getMessage(), refused);
        }
        return lastStamp.get();
    }

    private static String topic(String system) {
        return "hososo.intake." + system;
    }

    private static byte[] json(Told told) {
        try {
            return JSON.writeValueAsBytes(told.payload());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void header(ProducerRecord<?, ?> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}
