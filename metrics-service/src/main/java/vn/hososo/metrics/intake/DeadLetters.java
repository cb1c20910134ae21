package vn.hososo.metrics.intake;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Puts aside what cannot be read, as it came and with the reason; the reader goes on only when the broker has it. */
final class DeadLetters {

    private static final Logger LOG = Logger.getLogger(DeadLetters.class);

    private final Admin admin;
    private final Producer<byte[], byte[]> producer;
    private final MeterRegistry meters;
    private final Set<String> topics = new HashSet<>();

    DeadLetters(Admin admin, Producer<byte[], byte[]> producer, MeterRegistry meters) {
        this.admin = admin;
        this.producer = producer;
        this.meters = meters;
    }

    void put(List<Letter> letters) throws ExecutionException, InterruptedException {
        for (var letter : letters) {
            ensureTopic(letter.topic());
        }
        var sent = new ArrayList<Future<?>>();
        for (var letter : letters) {
            sent.add(producer.send(letter.whole()));
        }
        for (int i = 0; i < letters.size(); i++) {
            await(letters.get(i), sent.get(i));
            count(letters.get(i));
        }
    }

    private void await(Letter letter, Future<?> sent) throws ExecutionException, InterruptedException {
        try {
            sent.get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof RecordTooLargeException)) {
                throw e;
            }
            // The original stays where it is; the letter says where.
            producer.send(letter.bare()).get();
        }
    }

    private void ensureTopic(String topic) throws ExecutionException, InterruptedException {
        if (topics.contains(topic)) {
            return;
        }
        var wanted = new NewTopic(topic, Optional.of(1), Optional.empty())
                .configs(Map.of("cleanup.policy", "delete", "retention.ms", "-1"));
        try {
            admin.createTopics(List.of(wanted)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw e;
            }
        }
        topics.add(topic);
    }

    private void count(Letter letter) {
        Counter.builder("hososo.intake.unreadable")
                .description("Records that could not be read and were put aside")
                .tag("topic", letter.original().topic())
                .tag("reason", letter.why().reason().name())
                .register(meters)
                .increment();
        LOG.warnf(
                "Unreadable event put aside topic=%s partition=%d offset=%d reason=%s",
                letter.original().topic(),
                letter.original().partition(),
                letter.original().offset(),
                letter.why().reason());
    }

    record Letter(ConsumerRecord<byte[], byte[]> original, RecordPlace place, Instant known, Reading.Unreadable why) {

        private static final int LONGEST_SHOWN = 200;

        String topic() {
            return original.topic() + ".dlq";
        }

        String subject() {
            return shown(why.subject().getBytes(StandardCharsets.UTF_8));
        }

        /** What a header says, fit for people: strangers may have written anything into it. */
        @Nullable
        String shown(String name) {
            var header = original.headers().lastHeader(name);
            return header == null || header.value() == null ? null : shown(header.value());
        }

        private static String shown(byte[] value) {
            var beginning = Arrays.copyOf(value, Math.min(value.length, 4 * LONGEST_SHOWN));
            var text = new String(beginning, StandardCharsets.UTF_8).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "\ufffd");
            return text.substring(0, Math.min(text.length(), LONGEST_SHOWN));
        }

        ProducerRecord<byte[], byte[]> whole() {
            return marked(new ProducerRecord<>(topic(), null, original.key(), original.value(), original.headers()));
        }

        /** Of a record that is too large as a whole, whichever part of it is. */
        ProducerRecord<byte[], byte[]> bare() {
            var letter = new ProducerRecord<byte[], byte[]>(topic(), null, null, null);
            for (var name : List.of("ce_id", "ce_type")) {
                var value = shown(name);
                if (value != null) {
                    header(letter, name, value);
                }
            }
            header(letter, "hososo_value", "omitted");
            return marked(letter);
        }

        private ProducerRecord<byte[], byte[]> marked(ProducerRecord<byte[], byte[]> letter) {
            header(letter, "hososo_reason", why.reason().name());
            header(letter, "hososo_subject", subject());
            header(letter, "hososo_topic", original.topic());
            header(letter, "hososo_partition", String.valueOf(original.partition()));
            header(letter, "hososo_offset", String.valueOf(original.offset()));
            return letter;
        }

        private static void header(ProducerRecord<?, ?> letter, String name, String value) {
            letter.headers().remove(name).add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }
}
