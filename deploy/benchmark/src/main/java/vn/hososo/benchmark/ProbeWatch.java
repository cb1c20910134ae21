package vn.hososo.benchmark;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Looks every millisecond whether what the newest probes changed can be seen; a probe is the only event of its unit and day. */
final class ProbeWatch implements AutoCloseable {
    static final String PROBE = "probe";

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Predicate<String> isVisible;
    private final List<Seen> seen = new ArrayList<>();
    private final Thread thread;
    private volatile boolean stopping;

    private ProbeWatch(String kafka, Predicate<String> isVisible) {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka, "fetch.max.wait.ms", 100);
        this.isVisible = isVisible;
        this.consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.thread = Thread.ofPlatform().name("probes").unstarted(this::watch);
    }

    /** {@code isVisible} is asked for {@code unit|day}. */
    static ProbeWatch start(String kafka, Predicate<String> isVisible) {
        ProbeWatch watch = new ProbeWatch(kafka, isVisible);
        TopicEnd.seek(watch.consumer, StreamsCount.INPUT);
        watch.thread.start();
        return watch;
    }

    /** When the broker had the probe, in milliseconds, and how long after that it could be seen. */
    record Seen(long appended, long nanos) {}

    private void watch() {
        var json = JsonMapper.builder().build();
        List<Probe> waiting = new ArrayList<>();
        while (!stopping) {
            for (var event : consumer.poll(Duration.ofMillis(1))) {
                if (event.headers().lastHeader(PROBE) != null) {
                    try {
                        waiting.add(new Probe(StreamsCount.key(json.readTree(event.value())), event.timestamp()));
                    } catch (IOException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            waiting.removeIf(probe -> {
                boolean visible = isVisible.test(probe.key);
                if (visible) {
                    seen.add(new Seen(probe.appended, sinceMillis(probe.appended)));
                }
                return visible;
            });
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

    private record Probe(String key, long appended) {}
}
