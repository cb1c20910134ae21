package vn.hososo.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.VertxContextSupport;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.EventSpans;

/**
 * Reads one topic for one listener, on a thread of its own, which may wait. Where to go on stands in Kafka and is written
 * after the events were taken, so that a crash brings events again and never leaves one out.
 */
final class Subscription {

    private static final Logger LOG = Logger.getLogger(Subscription.class);
    private static final Duration POLL = Duration.ofMillis(200);
    /** While events come one after the other; a write for each would be work for the broker as much as the event itself. */
    private static final Duration COMMIT_EVERY = Duration.ofSeconds(1);

    private final EventListener listener;
    private final Map<String, Object> settings;
    private final Duration retry;
    private final EventSpans spans;
    private final AtomicLong behind = new AtomicLong();
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final AtomicReference<@Nullable String> failure = new AtomicReference<>();
    private final Map<TopicPartition, OffsetAndMetadata> uncommitted = new HashMap<>();
    private long committedAt;
    private @Nullable Thread thread;

    Subscription(
            EventListener listener, Map<String, Object> site, String service, InboxConfig config, EventSpans spans) {
        this.listener = listener;
        retry = config.retry();
        this.spans = spans;
        settings = new HashMap<>(site);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, "hososo-" + service + "-" + listener.topic());
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        // A service that is new begins with the whole story.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        // So long the partitions of an instance that died stand before another is given them; one that only slept takes
        // again.
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, (int)
                config.longest().toMillis());
        // A topic that is made later is found within this time.
        settings.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 5_000);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, 10_000);
    }

    void measure(MeterRegistry meters) {
        Gauge.builder("hososo.inbox.lag.records", behind, AtomicLong::get)
                .description("Records of a topic that have not been taken yet.")
                .tag("topic", listener.topic())
                .register(meters);
        Gauge.builder("hososo.inbox.standing", failure, it -> it.get() == null ? 0 : 1)
                .description("1 while the next event of a topic cannot be taken.")
                .tag("topic", listener.topic())
                .register(meters);
    }

    void start() {
        thread = Thread.ofPlatform().name("inbox-" + listener.topic()).daemon().start(this::readUntilStopped);
    }

    void stop() throws InterruptedException {
        stopping.countDown();
        if (thread != null) {
            thread.join(Duration.ofSeconds(5));
        }
    }

    /** What keeps events from being taken; null when nothing does. */
    @Nullable
    String failure() {
        return failure.get();
    }

    private void readUntilStopped() {
        while (!isStopping()) {
            try (var consumer =
                    new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
                uncommitted.clear();
                consumer.subscribe(List.of(listener.topic()), handingOver(consumer));
                read(consumer);
                commit(consumer);
            } catch (RuntimeException e) {
                failed(e);
                pause();
            }
        }
    }

    private void read(Consumer<byte[], byte[]> consumer) {
        while (!isStopping()) {
            var events = consumer.poll(POLL);
            var all = true;
            for (var partition : events.partitions()) {
                all &= took(consumer, partition, events.records(partition));
            }
            behind.set(behind(consumer));
            if (!all || events.isEmpty() || System.nanoTime() - committedAt > COMMIT_EVERY.toNanos()) {
                commit(consumer);
            }
            if (!all) {
                pause();
            } else if (!events.isEmpty()) {
                failure.set(null);
            }
        }
    }

    /** As the client knows it already: nothing is asked for it. */
    private static long behind(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .map(consumer::currentLag)
                .mapToLong(lag -> lag.orElse(0))
                .sum();
    }

    /** False when one of the events could not be taken: the partition stands there until it can. */
    private boolean took(
            Consumer<byte[], byte[]> consumer, TopicPartition partition, List<ConsumerRecord<byte[], byte[]>> events) {
        for (var event : events) {
            if (isStopping() || !took(event)) {
                consumer.seek(partition, event.offset());
                return false;
            }
            uncommitted.put(partition, new OffsetAndMetadata(event.offset() + 1));
        }
        return true;
    }

    private boolean took(ConsumerRecord<byte[], byte[]> event) {
        var received = ReceivedEvent.of(event);
        if (received.isEmpty() || !listener.types().contains(received.get().type())) {
            return true;
        }
        try {
            VertxContextSupport.subscribeAndAwait(() -> spans.taking(event, () -> listener.take(received.get())));
            return true;
        } catch (Throwable e) {
            // Also an error must not end this thread unseen.
            failed(e);
            return false;
        }
    }

    private void commit(Consumer<byte[], byte[]> consumer) {
        if (!uncommitted.isEmpty()) {
            consumer.commitSync(uncommitted);
            uncommitted.clear();
        }
        committedAt = System.nanoTime();
    }

    /** Who is given a partition goes on where this one stopped. */
    private ConsumerRebalanceListener handingOver(Consumer<byte[], byte[]> consumer) {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                commit(consumer);
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                // begins where the offsets say
            }

            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                uncommitted.keySet().removeAll(partitions);
            }
        };
    }

    private void failed(Throwable e) {
        var said = listener.topic() + ": " + e;
        if (!isStopping() && !said.equals(failure.getAndSet(said))) {
            LOG.warnf("event not taken, will come again topic=%s cause=%s", listener.topic(), e);
        }
    }

    private void pause() {
        try {
            if (stopping.await(retry.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debugf("reading ends topic=%s", listener.topic());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0 || Thread.currentThread().isInterrupted();
    }
}
