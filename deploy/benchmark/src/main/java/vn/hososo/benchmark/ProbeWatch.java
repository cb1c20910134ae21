package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks every five milliseconds whether what the newest probes changed can be seen; a probe is the only event of its unit and day. */
final class ProbeWatch implements AutoCloseable {
    static final String PROBE = "probe";
    // Looking more often takes the processors from those that are looked at.
    private static final Duration EVERY = Duration.ofMillis(5);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final UnaryOperator<Set<String>> visible;
    private final List<Seen> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;

    private ProbeWatch(String kafka, UnaryOperator<Set<String>> visible) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "fetch.max.wait.ms", 100);
        this.visible = visible;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.thread = Thread.ofPlatform().name("probes").unstarted(this::watch);
    }

    /** {@code visible} is asked which of some {@code unit|day} there are. */
    static ProbeWatch start(String kafka, UnaryOperator<Set<String>> visible) {
        ProbeWatch watch = new ProbeWatch(kafka, visible);
        TopicEnd.seek(watch.consumer, StreamsCount.INPUT);
        watch.thread.start();
        return watch;
    }

    /** When the broker had the probe, in milliseconds, and how long after that it could be seen. */
    record Seen(long appended, long nanos) {}

    private void watch() {
        var json = JsonMapper.builder().build();
        Map<String, Long> waiting = new HashMap<>();
        while (!stopping) {
            LockSupport.parkNanos(EVERY.toNanos());
            for (var event : consumer.poll(Duration.ZERO)) {
                if (event.headers().lastHeader(PROBE) != null) {
                    try {
                        waiting.put(StreamsCount.key(json.readTree(event.value())), event.timestamp());
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            if (!waiting.isEmpty()) {
                for (String probe : visible.apply(waiting.keySet())) {
                    long appended = waiting.remove(probe);
                    seen.add(new Seen(appended, sinceMillis(appended)));
                }
            }
        }
    }

    static long sinceMillis(long millis) {
        return Duration.between(Instant.ofEpochMilli(millis), Instant.now()).toNanos();
    }

    List<Seen> stop() throws InterruptedException {
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
