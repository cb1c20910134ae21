package vn.hososo.benchmark;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads what Kafka Streams has counted and committed. */
final class CountedOutput implements AutoCloseable {
    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final List<ProbeWatch.Seen> seen = new ArrayList<>();
    private final Thread thread = Thread.ofPlatform().name("counted").unstarted(this::read);
    private volatile boolean stopping;

    CountedOutput(String kafka, String topic) {
        this.topic = topic;
        var settings = Map.<String, Object>of(
                "bootstrap.servers", kafka, "isolation.level", "read_committed", "fetch.max.wait.ms", 100);
        consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void begin() {
        TopicEnd.seek(consumer, topic);
        thread.start();
    }

    private void read() {
        while (!stopping) {
            for (var event : consumer.poll(Duration.ofMillis(10))) {
                if (event.headers().lastHeader(ProbeWatch.PROBE) != null) {
                    // It carries the time at which the broker had the event that was counted.
                    seen.add(new ProbeWatch.Seen(event.timestamp(), ProbeWatch.sinceMillis(event.timestamp())));
                }
            }
        }
    }

    List<ProbeWatch.Seen> stop() throws InterruptedException {
        stopping = true;
        thread.join();
        return seen;
    }

    @Override
    public void close() throws InterruptedException {
        stop();
        consumer.close();
    }
}
