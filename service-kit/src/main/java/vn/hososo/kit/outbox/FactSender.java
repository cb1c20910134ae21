package vn.hososo.kit.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import vn.hososo.kit.observation.EventSpans;
import vn.hososo.kit.observation.TraceParents;

/** Sends rows as CloudEvents in binary mode, on a thread of its own, for a producer may block. */
@ApplicationScoped
class FactSender {
    private static final Logger LOG = Logger.getLogger(FactSender.class);

    private final Map<String, Object> site;
    private final EventSpans spans;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("outbox-relay").daemon().factory());
    private @Nullable KafkaProducer<String, byte[]> producer;

    /** @param site whatever {@code kafka.*} settings the site gives: where the brokers are, and how one signs in there */
    FactSender(@Identifier("default-kafka-broker") Map<String, Object> site, EventSpans spans) {
        this.site = site;
        this.spans = spans;
    }

    /** Those of the rows that Kafka has acknowledged, when it has answered about all. */
    Uni<List<UnsentFacts.Unsent>> send(List<UnsentFacts.Unsent> rows) {
        return Uni.createFrom()
                .item(() -> rows.stream().map(this::send).toList())
                .runSubscriptionOn(thread)
                .chain(answers -> Uni.createFrom()
                        .completionStage(CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)))
                        .map(all -> answers.stream()
                                .flatMap(answer -> answer.join().stream())
                                .toList()));
    }

    /** The row, or nothing where Kafka does not acknowledge it. */
    private CompletableFuture<Optional<UnsentFacts.Unsent>> send(UnsentFacts.Unsent row) {
        var sending = spans.sending(
                row.topic(),
                row.id().toString(),
                row.type(),
                row.traceparent(),
                row.createdAt().toInstant());
        var answer = new CompletableFuture<Optional<UnsentFacts.Unsent>>();
        var unused = producer().send(record(row, sending.traceparent()), (place, cause) -> {
            sending.end(cause == null);
            if (cause != null) {
                LOG.warnf(
                        "event not acknowledged, will be sent again id=%s topic=%s cause=%s",
                        row.id(), row.topic(), cause);
            }
            answer.complete(cause == null ? Optional.of(row) : Optional.empty());
        });
        return answer;
    }

    static ProducerRecord<String, byte[]> record(UnsentFacts.Unsent row, @Nullable String traceparent) {
        var record = new ProducerRecord<>(row.topic(), row.key(), row.payload().getBytes(UTF_8));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", row.id().toString());
        header(record, "ce_source", row.source());
        header(record, "ce_type", row.type());
        // An Instant always writes its seconds, as RFC 3339 wants; an OffsetDateTime leaves out zeros.
        header(record, "ce_time", row.occurredAt().toInstant().toString());
        header(record, "content-type", "application/json");
        if (traceparent != null) {
            header(record, TraceParents.HEADER, traceparent);
        }
        return record;
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(UTF_8));
    }

    private KafkaProducer<String, byte[]> producer() {
        if (producer == null) {
            var settings = new HashMap<>(site);
            settings.put(ProducerConfig.ACKS_CONFIG, "all");
            settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
            settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
            settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
            settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
            producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        }
        return producer;
    }

    @PreDestroy
    void stop() {
        thread.execute(() -> {
            if (producer != null) {
                producer.close(Duration.ofSeconds(2));
            }
        });
        thread.shutdown();
    }
}
